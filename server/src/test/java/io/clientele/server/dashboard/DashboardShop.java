package io.clientele.server.dashboard;

import io.clientele.generate.Population;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A shop with 800 customers, more than the scatter plot shows, and two runs half a year apart. */
final class DashboardShop {
    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private DashboardShop() {}

    static Database make(DbLocation location) {
        Population population = Population.defaults().customers(800).asOf(AS_OF);
        new SeedLoader(location, 1, "test").seed(population.plan(), SeedMode.EMPTY, SeedListener.NONE);
        Database database = Database.open(location);
        for (LocalDate date : new LocalDate[] {AS_OF.minusMonths(6), AS_OF}) {
            new RfmStore(database)
                    .calculate(
                            new AsOf(date, ZoneOffset.UTC),
                            metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                            Instant.parse("2026-01-02T03:04:05Z"));
        }
        return database;
    }
}

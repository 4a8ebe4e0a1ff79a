package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.check.Check.Outcome;
import io.clientele.store.check.Doctor;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A user with no rights but on a schema: foreign keys can't be left out there, and nothing else is different. */
class PostgresRightsTest {
    private static final Population POPULATION = Population.defaults().customers(2_000);

    @Test
    void aUserNeedsNothingButASchema() {
        PostgresUrl location =
                (PostgresUrl) DbLocation.parse(PostgresServer.newUser("shopkeeper", "x") + "&password=x");
        seed(location, SeedMode.EMPTY);
        Shop shop = Shop.at(location);
        long items = shop.number("SELECT count(*) FROM order_items");
        seed(location, SeedMode.APPEND);
        assertThat(shop.number("SELECT count(*) FROM order_items")).isGreaterThan(items);
        seed(location, SeedMode.REPLACE);
        assertThat(shop.number("SELECT count(*) FROM order_items")).isEqualTo(items);
        new RfmStore(shop.database())
                .calculate(
                        new AsOf(POPULATION.asOf(), ZoneOffset.UTC),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        Instant.EPOCH);
        assertThat(new Doctor(shop.database()).examine(check -> {})).allMatch(check -> check.outcome() == Outcome.OK);
    }

    private static void seed(DbLocation location, SeedMode mode) {
        new SeedLoader(location, 1, "1").seed(POPULATION.plan(), mode, SeedListener.NONE);
    }
}

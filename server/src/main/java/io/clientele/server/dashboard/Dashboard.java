package io.clientele.server.dashboard;

import io.clientele.persona.Persona;
import io.clientele.rfm.Segment;
import io.clientele.store.ChangeStamp;
import io.clientele.store.Database;
import io.clientele.store.crm.MonthOfOrders;
import io.clientele.store.crm.ShopStatistics;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the dashboard shows, kept once it is computed. A run never changes, so what is made of it is kept for as long as there is
 * room; orders do, so the months are counted again when the database has changed, but once a minute at most.
 */
@Component
final class Dashboard {
    private static final int RUNS_KEPT = 8;
    private static final Duration MONTHS_KEPT = Duration.ofMinutes(1);

    private final RfmStore store;
    private final ShopStatistics statistics;
    private final Manifest manifest;
    private final Kept<Long, RunCharts> charts = new Kept<>(RUNS_KEPT);
    private final Kept<Long, Optional<PersonaMatrix>> personas = new Kept<>(RUNS_KEPT);
    private final Kept<Pair, Migration> migrations = new Kept<>(RUNS_KEPT);
    private final Refreshed<List<MonthOfOrders>> months;

    Dashboard(Database database, RfmStore store, ChangeStamp stamp, Clock clock) {
        this.store = store;
        this.statistics = new ShopStatistics(database);
        this.manifest = new Manifest(database);
        this.months = new Refreshed<>(clock, MONTHS_KEPT, stamp::stamp, statistics::months);
    }

    private record Pair(long from, long to) {}

    /** The newest first. */
    List<RfmRun> runs() {
        return store.runs();
    }

    boolean anyCustomer() {
        return store.customers() > 0;
    }

    RunCharts charts(RfmRun run) {
        return charts.get(run.id(), () -> RunCharts.of(store.columns(run)));
    }

    List<MonthOfOrders> months() {
        return months.get();
    }

    /** Empty where no customer's truth is known. */
    Optional<PersonaMatrix> personas(RfmRun run) {
        return personas.get(
                run.id(),
                () -> PersonaMatrix.of(
                        statistics.personasBySegment(run),
                        names(),
                        run.rules().segments().stream().map(Segment::name).toList()));
    }

    Migration migration(RfmRun from, RfmRun to) {
        return migrations.get(
                new Pair(from.id(), to.id()), () -> Migration.of(from.id(), to.id(), store.migration(from, to)));
    }

    /** Of all seeds' personas; a key that two seeds have means the newer one's. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (SeedEntry seed : manifest.seeds()) {
            for (Persona persona : seed.population().personas().personas()) {
                names.put(persona.key(), persona.name());
            }
        }
        return names;
    }
}

package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generate.Population;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import io.clientele.store.seed.SeedPhase;
import io.clientele.store.seed.SeedResult;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several connections write what one would have written, and until the last transaction nobody sees any of it. */
class ParallelStagingTest {
    private static final Population OLD = Population.defaults().customers(30);
    private static final Population NEW = Population.defaults().customers(5_000).seed(7);

    private final PostgresUrl location = PostgresServer.newSchema();
    private final String schema = location.properties().getProperty("currentSchema");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsWrittenIsWhatOneTransactionWrites(boolean replacing) {
        PostgresUrl plain = PostgresServer.newSchema();
        SeedResult expected = new SeedLoader(plain, 2, "1").seed(NEW.plan(), SeedMode.REPLACE, SeedListener.NONE);
        if (replacing) {
            seedOld();
        }
        SeedResult result = seed(NEW, replacing ? SeedMode.REPLACE : SeedMode.EMPTY, SeedListener.NONE);
        assertThat(result).isEqualTo(expected);
        for (String table : List.of(
                "customers",
                "products",
                "orders",
                "order_items",
                "ground_truth",
                "manifest",
                "manifest_personas",
                "manifest_tables")) {
            assertThat(hash(location, table)).as(table).isEqualTo(hash(plain, table));
        }
        Database database = Database.open(location);
        assertThat(database.<List<String>>read("read", Session::schemaDifferences))
                .isEmpty();
        assertThat(database.<List<String>>read("read", Session::brokenReferences))
                .isEmpty();
        assertNothingIsLeft();
    }

    /** And their pages marked as visible to all, so that an index alone answers; whether commits wait for the disk or not. */
    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void rowsAreFrozen(String synchronousCommit) {
        String[] writing = {""};
        SeedListener asking = new SeedListener() {
            @Override
            public void begin(SeedPhase phase) {
                if (phase == SeedPhase.WRITE) {
                    writing[0] = PostgresServer.text("SELECT pg_current_xact_id()::xid");
                }
            }
        };
        PostgresUrl setting = PostgresServer.url(
                "postgres",
                "?user=postgres&currentSchema=" + schema + "&options=-c%20synchronous_commit=" + synchronousCommit);
        new SeedLoader(setting, 2, "1").parallel(3).seed(NEW.plan(), SeedMode.EMPTY, asking);
        assertThat(PostgresServer.text("SELECT count(*) FROM pg_class WHERE relnamespace = '" + schema
                        + "'::regnamespace AND relname IN ('customers', 'orders', 'order_items', 'ground_truth')"
                        + " AND age(relfrozenxid) < age('" + writing[0] + "'::xid)"))
                .isEqualTo("4");
        Database.open(location).read("read", session -> {
            session.execute("SET LOCAL enable_seqscan = off");
            session.execute("SET LOCAL enable_bitmapscan = off");
            for (String query : List.of(
                    "customer_id FROM orders ORDER BY customer_id",
                    "order_id FROM order_items ORDER BY order_id",
                    "id FROM customers ORDER BY id",
                    "customer_id FROM ground_truth ORDER BY customer_id")) {
                assertThat(session.list(
                                "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT " + query, row -> row.getString(1)))
                        .anyMatch(line -> line.contains("Heap Fetches: 0"));
            }
            return 0;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"WRITE", "INDEX"})
    void cancellingLeavesNothing(SeedPhase phase) {
        seedOld();
        SeedListener cancelling = new SeedListener() {
            private SeedPhase now = SeedPhase.OPEN;
            private long written;

            @Override
            public void begin(SeedPhase next) {
                now = next;
            }

            @Override
            public void written(long customers) {
                written = customers;
            }

            @Override
            public boolean cancelled() {
                return now == phase && written >= 3_000;
            }
        };
        assertThatThrownBy(() -> seed(NEW, SeedMode.REPLACE, cancelling)).isInstanceOf(CancellationException.class);
        assertOldRows();
        assertNothingIsLeft();
    }

    @Test
    void aConnectionThatIsLostEndsTheSeedAndLeavesNothing() {
        seedOld();
        assertThatThrownBy(() -> seed(NEW, SeedMode.REPLACE, killing("query LIKE 'COPY%'")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the connection to the server was lost");
        assertOldRows();
        assertNothingIsLeft();
    }

    @Test
    void whatIsLeftWhenAllConnectionsAreLostIsRemovedByTheNextSeed() {
        seedOld();
        assertThatThrownBy(() -> seed(NEW, SeedMode.REPLACE, killing("true")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the connection to the server was lost");
        assertOldRows();
        assertThat(leftOver()).isEqualTo("1");
        seed(NEW, SeedMode.REPLACE, SeedListener.NONE);
        assertThat(number("customers")).isEqualTo(5_000);
        assertNothingIsLeft();
    }

    /** It would find the new tables without rows. */
    @Test
    void aTransactionThatIsOlderThanTheRowsIsWaitedFor() {
        seedOld();
        Database impatient = Database.open(new PostgresDialect(location, null, 50), Migrations.POSTGRESQL);
        impatient.read("read", reader -> {
            assertThat(reader.number("SELECT 1")).isEqualTo(1);
            assertThatThrownBy(() -> impatient.load("seed", session -> {
                        try (ParallelTables fresh = session.parallelTables(List.of("orders", "order_items"), 2)) {
                            LentChunk chunk = (LentChunk) fresh.writer().newChunk();
                            chunk.orderItem(1, 1, 1, 1, 1);
                            fresh.writer().write(chunk);
                            fresh.endWriting(() -> false);
                            return 0;
                        }
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is being read by another program")
                    .hasMessageContaining("nothing was changed");
            return 0;
        });
        assertOldRows();
        assertNothingIsLeft();
    }

    @Test
    void whereTheTablesCantBeReplacedItSaysSo() {
        seedOld();
        PostgresServer.execute("CREATE VIEW " + schema + ".big AS SELECT * FROM " + schema + ".orders");
        assertThatThrownBy(() -> seed(NEW, SeedMode.REPLACE, SeedListener.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("can't be written in parallel")
                .hasMessageContaining("leave out --parallel");
        assertOldRows();
        assertNothingIsLeft();
    }

    private SeedListener killing(String which) {
        return new SeedListener() {
            private boolean done;

            @Override
            public void written(long customers) {
                if (!done && customers >= 2_000) {
                    done = true;
                    PostgresServer.text("SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                            + " WHERE application_name = 'clientele' AND " + which);
                }
            }
        };
    }

    private void seedOld() {
        new SeedLoader(location, 1, "1").seed(OLD.plan(), SeedMode.EMPTY, SeedListener.NONE);
    }

    private SeedResult seed(Population population, SeedMode mode, SeedListener listener) {
        return new SeedLoader(location, 2, "1").parallel(3).seed(population.plan(), mode, listener);
    }

    private void assertOldRows() {
        assertThat(number("customers")).isEqualTo(30);
        assertThat(number("manifest WHERE seed = 42")).isEqualTo(1);
    }

    private void assertNothingIsLeft() {
        assertThat(leftOver()).isEqualTo("0");
    }

    private String leftOver() {
        return PostgresServer.text("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '" + schema + "_clientele%'");
    }

    private long number(String table) {
        return Shop.at(location).number("SELECT count(*) FROM " + table);
    }

    private static String hash(PostgresUrl at, String table) {
        return PostgresServer.text("SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM "
                + at.properties().getProperty("currentSchema") + "." + table + " t");
    }
}

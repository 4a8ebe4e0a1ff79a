package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generate.Population;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New tables take the place of the old ones, and nobody but their readers' snapshots can tell. */
class StagedTablesTest {
    private static final Population OLD = Population.defaults().customers(30);
    private static final Population NEW = Population.defaults().customers(40).seed(7);

    private final PostgresUrl location = PostgresServer.newSchema();
    private final String schema = location.properties().getProperty("currentSchema");

    @BeforeEach
    void seedOld() {
        seed(OLD, SeedMode.EMPTY);
    }

    @Test
    void theTablesAreNewOnesUnderTheOldNames() {
        String before = oid("order_items");
        seed(NEW, SeedMode.REPLACE);
        assertThat(oid("order_items")).isNotEqualTo(before);
        assertNewCustomers();
        assertThat(PostgresServer.text("SELECT count(*) FROM pg_namespace WHERE nspname LIKE '%clientele_new%'"))
                .isEqualTo("0");
    }

    @Test
    void rightsAndIndicesOfOnesOwnStay() {
        PostgresServer.execute("CREATE ROLE reader_" + schema);
        PostgresServer.execute("GRANT SELECT ON " + schema + ".orders TO reader_" + schema + " WITH GRANT OPTION");
        PostgresServer.execute("GRANT SELECT ON " + schema + ".rfm_v TO PUBLIC");
        PostgresServer.execute("CREATE INDEX by_shelf ON " + schema + ".products (category)");
        String before = oid("orders");
        seed(NEW, SeedMode.REPLACE);
        assertThat(oid("orders")).isNotEqualTo(before);
        assertThat(PostgresServer.text(
                        "SELECT relacl::text FROM pg_class WHERE oid = '" + schema + ".orders'::regclass"))
                .contains("reader_" + schema + "=r*/");
        assertThat(PostgresServer.text(
                        "SELECT relacl::text FROM pg_class WHERE oid = '" + schema + ".rfm_v'::regclass"))
                .contains("=r/postgres");
        assertThat(PostgresServer.text("SELECT pg_get_indexdef('" + schema + ".by_shelf'::regclass)"))
                .contains(schema + ".products");
        assertNewCustomers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW S.big AS SELECT * FROM S.orders WHERE total_cents > 10000",
                "CREATE VIEW S.of_view AS SELECT name FROM S.customers_v",
                "CREATE TABLE S.notes (customer_id bigint REFERENCES S.customers)",
                "ALTER TABLE S.customers ADD COLUMN note text",
                "ALTER TABLE S.customers ADD CHECK (id < 1000000)",
                "CREATE FUNCTION S.total(S.orders) RETURNS bigint LANGUAGE sql AS 'SELECT $1.total_cents'",
                "CREATE TRIGGER t AFTER DELETE ON S.orders EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE PUBLICATION pub FOR TABLE S.customers; ALTER TABLE S.customers REPLICA IDENTITY FULL",
                "ALTER TABLE S.orders SET (autovacuum_enabled = off)",
                "GRANT SELECT (name) ON S.customers TO PUBLIC",
                "COMMENT ON TABLE S.orders IS 'ours'",
            })
    void whereOthersHangOnThemTheOldTablesAreEmptiedInstead(String sql) {
        PostgresServer.execute(sql.replace("S.", schema + "."));
        String before = oid("orders");
        seed(NEW, SeedMode.REPLACE);
        assertThat(oid("orders")).isEqualTo(before);
        assertNewCustomers();
        PostgresServer.execute("DROP PUBLICATION IF EXISTS pub");
    }

    @Test
    void aReaderWhoHasReadKeepsTheSeedWaitingAndAtLastFromIt() {
        Database impatient = Database.open(new PostgresDialect(location, null, 50), Migrations.POSTGRESQL);
        impatient.read("read", reader -> {
            assertThat(reader.number("SELECT count(*) FROM orders WHERE id < 0"))
                    .isZero();
            assertThatThrownBy(() -> impatient.load("seed", session -> {
                        FreshTables fresh = session.freshTables(List.of("orders", "order_items"))
                                .orElseThrow();
                        fresh.publish();
                        return 0;
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is being read by another program")
                    .hasMessageContaining("nothing was changed");
            return reader.number("SELECT count(*) FROM customers");
        });
        assertThat(PostgresServer.text("SELECT count(*) FROM " + schema + ".customers"))
                .isEqualTo("30");
    }

    /** Its snapshot is older than the rows, which are frozen: all of them or none, never some. */
    @Test
    void aReaderWhoHasNotReadYetSeesAllThatIsNew() {
        Database database = Database.open(location);
        long seen = database.read("read", reader -> {
            assertThat(reader.number("SELECT 1")).isEqualTo(1);
            seed(NEW, SeedMode.REPLACE);
            assertThat(reader.number("SELECT count(*) FROM manifest")).isEqualTo(1);
            assertThat(reader.number("SELECT count(DISTINCT customer_id) FROM ground_truth"))
                    .isEqualTo(40);
            return reader.number("SELECT count(*) FROM customers");
        });
        assertThat(seen).isEqualTo(40);
    }

    private void assertNewCustomers() {
        Shop shop = Shop.at(location);
        assertThat(shop.number("SELECT count(*) FROM customers")).isEqualTo(40);
        assertThat(shop.number("SELECT seed FROM manifest")).isEqualTo(7);
        assertThat(shop.number("SELECT count(*) FROM orders_v")).isEqualTo(shop.number("SELECT count(*) FROM orders"));
        assertThat(shop.database().<List<String>>read("read", Session::brokenReferences))
                .isEmpty();
    }

    private String oid(String table) {
        return PostgresServer.text("SELECT '" + schema + "." + table + "'::regclass::oid");
    }

    private void seed(Population population, SeedMode mode) {
        new SeedLoader(location, 1, "1").seed(population.plan(), mode, SeedListener.NONE);
    }
}

package io.clientele.store.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.TableDigests;
import io.clientele.model.OrderItem;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.Engine;
import io.clientele.store.ListIndices;
import io.clientele.store.Shop;
import io.clientele.store.StoreException;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.jobs.JobStore;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long, since each way in which a seed must leave nothing half-written is a test of its own on one and the same shop. */
@ParameterizedClass
@EnumSource(Engine.class)
class SeedLoaderTest {
    @Parameter
    Engine engine;

    private static final Population SMALL =
            Population.defaults().customers(300).days(365).cancelled(0.05);

    @TempDir
    Path folder;

    private DbLocation location;

    @BeforeEach
    void findPlace() {
        location = engine.newLocation(folder);
    }

    @Test
    void theDatabaseHoldsThePopulation() {
        SeedResult result = seed(SMALL, SeedMode.EMPTY);
        Shop shop = shop();
        assertThat(shop.rows(
                        "SELECT id, name, email, phone, address, seconds(created_at), external_key FROM customers"))
                .containsExactlyElementsOf(SMALL.customers()
                        .map(c -> String.join(
                                "|",
                                String.valueOf(c.id()),
                                c.name(),
                                c.email(),
                                c.phone(),
                                c.address(),
                                String.valueOf(c.createdAt().getEpochSecond()),
                                "null"))
                        .toList());
        assertThat(shop.rows("SELECT id, name, description, category, price_cents, stock FROM products"))
                .containsExactlyElementsOf(SMALL.products().stream()
                        .map(p -> p.id() + "|" + p.name() + "|" + p.description() + "|" + p.category() + "|"
                                + p.priceCents() + "|" + p.stock())
                        .toList());
        assertThat(shop.rows("SELECT id, customer_id, seconds(ordered_at), status, total_cents FROM orders"))
                .containsExactlyElementsOf(SMALL.orders()
                        .map(o -> o.id() + "|" + o.customerId() + "|"
                                + o.orderedAt().getEpochSecond() + "|"
                                + o.status().key() + "|" + o.totalCents())
                        .toList());
        assertThat(shop.rows("SELECT order_id, line_no, product_id, quantity, unit_price_cents FROM order_items"))
                .containsExactlyElementsOf(SMALL.orders()
                        .flatMap(o -> o.items().stream())
                        .map(SeedLoaderTest::text)
                        .toList());
        assertThat(shop.rows("SELECT customer_id, persona, orders, spend_cents, recency_days FROM ground_truth"))
                .containsExactlyElementsOf(SMALL.groundTruth()
                        .map(t -> t.customerId() + "|" + t.persona() + "|" + t.orders() + "|" + t.spendCents() + "|"
                                + t.recencyDays())
                        .toList());
        assertThat(result.newProducts()).isTrue();
        shop.assertSound();
    }

    @Test
    void theResultCountsWhatIsThere() {
        SeedResult result = seed(SMALL, SeedMode.EMPTY);
        Shop shop = shop();
        for (PersonaCount persona : result.personas()) {
            assertThat(shop.rows("""
                            SELECT count(DISTINCT t.customer_id), count(*) FILTER (WHERE status <> 'cancelled'),
                                   sum(total_cents) FILTER (WHERE status <> 'cancelled'),
                                   count(*) FILTER (WHERE status = 'cancelled')
                            FROM ground_truth t LEFT JOIN orders o USING (customer_id) WHERE persona = ?""", persona.key()))
                    .as(persona.key())
                    .containsExactly(persona.customers() + "|" + persona.orders() + "|" + persona.valueCents() + "|"
                            + persona.cancelledOrders());
        }
        for (Table table : Table.values()) {
            assertThat(shop.number("SELECT count(*) FROM " + table.key()))
                    .isEqualTo(result.rows().get(table));
        }
    }

    @Test
    void theManifestSaysHowTheRowsCameAbout() {
        SeedResult result = seed(SMALL, SeedMode.EMPTY);
        Shop shop = shop();
        assertThat(shop.rows("""
                        SELECT kind, program_version, first_customer_id, last_customer_id, data_version, seed, as_of, days,
                               locale, products, first_product_id, order_id_offset, cancelled, sampling, nearest
                        FROM manifest"""))
                .containsExactly("seed|1.2.3|1|300|1|42|2026-01-01|365|en_US|20|1|0|0.05|latin_hypercube|0");
        assertThat(shop.rows("SELECT first_order_id, last_order_id FROM manifest"))
                .isEqualTo(shop.rows("SELECT min(id), max(id) FROM orders"));
        assertThat(shop.rows("SELECT key, name, customers, frequency_mean, monetary_std, recency_mean, onset_days"
                        + " FROM manifest_personas WHERE position IN (0, 2)"))
                .containsExactly("champions|Champions|60|12.0|1500.0|15.0|0", "new|New Customers|60|2.0|200.0|5.0|90");
        TableDigests digests = new TableDigests(SMALL.plan());
        SMALL.plan().forEachBlock(1, digests::add);
        for (Table table : Table.values()) {
            assertThat(shop.rows(
                            "SELECT row_count, sha256 FROM manifest_tables WHERE manifest_id = ? AND table_name = ?",
                            result.manifestId(),
                            table.key()))
                    .containsExactly(digests.rows(table) + "|" + digests.sha256(table));
        }
    }

    @Test
    void aDatabaseWithCustomersIsRefusedWithBothWaysOut() {
        seed(SMALL, SeedMode.EMPTY);
        List<String> before = shop().rows("SELECT * FROM orders");
        assertThatThrownBy(() -> seed(SMALL.seed(7), SeedMode.EMPTY))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("already holds 300 customers")
                .hasMessageContaining("--append")
                .hasMessageContaining("--replace")
                .hasMessageContaining("--db");
        assertThat(shop().rows("SELECT * FROM orders")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(SeedMode.class)
    void anEmptyDatabaseIsFilledInAnyMode(SeedMode mode) {
        Database.openOrCreate(location);
        SeedResult result = seed(SMALL, mode);
        assertThat(result.population()).isEqualTo(SMALL);
        shop().assertSound();
        assertThat(shop().number("SELECT count(*) FROM customers")).isEqualTo(300);
    }

    @Test
    void appendedRowsComeBehindTheOnesThatAreThere() {
        seed(SMALL, SeedMode.EMPTY);
        Shop shop = shop();
        List<String> customers = shop.rows("SELECT * FROM customers");
        List<String> orders = shop.rows("SELECT * FROM orders");
        long lastOrder = shop.number("SELECT max(id) FROM orders");

        SeedResult result = seed(SMALL.customers(40).days(730), SeedMode.APPEND);
        assertThat(result.population().firstCustomerId()).isEqualTo(301);
        assertThat(result.newProducts()).as("the same catalogue").isFalse();
        assertThat(shop.rows("SELECT * FROM customers WHERE id <= 300")).isEqualTo(customers);
        assertThat(shop.rows("SELECT * FROM orders WHERE customer_id <= 300")).isEqualTo(orders);
        assertThat(shop.number("SELECT min(id) FROM orders WHERE customer_id > 300"))
                .isGreaterThan(lastOrder);
        assertThat(shop.number("SELECT count(*) FROM products")).isEqualTo(20);
        assertThat(shop.rows("SELECT id, first_customer_id, last_customer_id FROM manifest"))
                .containsExactly("1|1|300", "2|301|340");
        shop.assertSound();
        assertThat(result.sha256()).isEqualTo(hashes(result.population().plan()));
    }

    @Test
    void anotherCatalogueIsAddedBehindTheFirst() {
        seed(SMALL, SeedMode.EMPTY);
        SeedResult result = seed(SMALL.seed(7).products(5), SeedMode.APPEND);
        Shop shop = shop();
        assertThat(result.newProducts()).isTrue();
        assertThat(result.population().firstProductId()).isEqualTo(21);
        assertThat(shop.number("SELECT count(*) FROM products")).isEqualTo(25);
        assertThat(shop.number("SELECT min(product_id) FROM order_items JOIN orders ON id = order_id"
                        + " WHERE customer_id > 300"))
                .isGreaterThan(20);
        shop.assertSound();
    }

    @Test
    void aProductThatWasRenamedIsNotShared() {
        seed(SMALL, SeedMode.EMPTY);
        shop().execute("UPDATE products SET name = 'Renamed' WHERE id = 13");
        assertThat(seed(SMALL, SeedMode.APPEND).newProducts()).isTrue();
        assertThat(shop().number("SELECT count(*) FROM products")).isEqualTo(40);
    }

    @Test
    void appendedOrdersKeepClearOfGreaterIds() {
        seed(SMALL, SeedMode.EMPTY);
        shop().order(5_000_000_000L, 1, 0, "pending", 0);
        seed(SMALL, SeedMode.APPEND);
        assertThat(shop().number("SELECT min(id) FROM orders WHERE customer_id > 300"))
                .isGreaterThan(5_000_000_000L);
    }

    @Test
    void aFewAppendedCustomersAreIndexedToo() {
        seed(SMALL, SeedMode.EMPTY);
        seed(SMALL.customers(10), SeedMode.APPEND);
        shop().assertSound();
    }

    @Test
    void replacingDeletesAllThatWasThere() {
        seed(SMALL, SeedMode.EMPTY);
        Shop shop = shop().execute(
                        "INSERT INTO rfm_runs (id, as_of, zone, method, customers, customers_without_orders, calculated_at)"
                                + " VALUES (1, '2026-01-01', 'UTC', 'ntile', 1, 0, @0)")
                .execute("INSERT INTO rfm_scores VALUES (1, 1, 1, 1, 1, 1, 1, 1, 0)");
        SeedResult result = seed(SMALL.customers(50).seed(9), SeedMode.REPLACE);
        assertThat(result.population()).isEqualTo(SMALL.customers(50).seed(9));
        assertThat(shop.number("SELECT count(*) FROM customers")).isEqualTo(50);
        assertThat(shop.number("SELECT count(*) FROM rfm_runs")).isZero();
        assertThat(shop.number("SELECT count(*) FROM rfm_scores")).isZero();
        assertThat(shop.rows("SELECT id, seed FROM manifest")).containsExactly("1|9");
        shop.assertSound();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCancelledSeedLeavesNothing(boolean databaseIsThere) throws IOException {
        if (databaseIsThere) {
            seed(SMALL, SeedMode.EMPTY);
        }
        SeedListener cancelling = new SeedListener() {
            private long written;

            @Override
            public void written(long customers) {
                written = customers;
            }

            @Override
            public boolean cancelled() {
                return written > 500;
            }
        };
        assertThatThrownBy(() -> loader().seed(SMALL.customers(2_000).plan(), SeedMode.REPLACE, cancelling))
                .isInstanceOf(CancellationException.class);
        if (databaseIsThere) {
            assertThat(shop().number("SELECT count(*) FROM customers")).isEqualTo(300);
            shop().assertSound();
        }
        assertThat(names()).isEqualTo(databaseIsThere ? files() : List.of());
    }

    @Test
    void makingIndicesCanBeCancelledToo() throws IOException {
        SeedListener cancelling = new SeedListener() {
            private SeedPhase now = SeedPhase.OPEN;

            @Override
            public void begin(SeedPhase phase) {
                now = phase;
            }

            @Override
            public boolean cancelled() {
                return now == SeedPhase.INDEX;
            }
        };
        assertThatThrownBy(() -> loader().seed(SMALL.customers(2_000).plan(), SeedMode.EMPTY, cancelling))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("indices");
        assertThat(folder).isEmptyDirectory();
        assertThat(Database.exists(location)).isFalse();
    }

    @Test
    void aFullDatabaseLeavesNothing() {
        assumeTrue(engine == Engine.SQLITE, "a server has disks of its own");
        seed(SMALL, SeedMode.EMPTY);
        Shop shop = shop();
        List<String> before = shop.rows("SELECT * FROM order_items");
        for (SeedMode mode : List.of(SeedMode.APPEND, SeedMode.REPLACE)) {
            assertThatThrownBy(() -> loader().seed(
                                    shop.limitedTo(500), SMALL.customers(3_000).plan(), mode, SeedListener.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot seed")
                    .hasMessageContaining("the disk is full");
            assertThat(shop.rows("SELECT * FROM order_items")).isEqualTo(before);
            shop.assertSound();
        }
    }

    @Test
    void readersSeeTheOldRowsUntilTheEnd() {
        seed(SMALL, SeedMode.EMPTY);
        Shop reader = shop();
        List<Long> seen = new ArrayList<>();
        SeedListener looking = new SeedListener() {
            @Override
            public void begin(SeedPhase phase) {
                look();
            }

            @Override
            public void written(long customers) {
                look();
            }

            private void look() {
                seen.add(reader.number("SELECT count(*) FROM customers"));
                assertThat(reader.number("SELECT count(*) FROM orders WHERE customer_id > 300"))
                        .isZero();
            }
        };
        loader().seed(SMALL.customers(2_000).plan(), SeedMode.REPLACE, looking);
        assertThat(seen).hasSizeGreaterThan(6).containsOnly(300L);
        assertThat(reader.number("SELECT count(*) FROM customers")).isEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneOfTwoSeedsAtOnceWins(boolean databaseIsThere) throws Exception {
        if (databaseIsThere) {
            Database.openOrCreate(location);
        }
        List<Callable<SeedResult>> seeds = List.of(
                () -> seed(SMALL.customers(1_000).seed(1), SeedMode.EMPTY),
                () -> seed(SMALL.customers(1_000).seed(2), SeedMode.EMPTY));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int won = 0;
        try {
            for (Future<SeedResult> seed : threads.invokeAll(seeds)) {
                try {
                    seed.get();
                    won++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOf(StoreException.class)
                            .hasMessageMatching(".*(already holds|made by another program|is there already).*");
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(won).isEqualTo(1);
        assertThat(shop().number("SELECT count(*) FROM customers")).isEqualTo(1_000);
        assertThat(names()).isEqualTo(files());
        shop().assertSound();
    }

    @Test
    void customersWithoutOrdersAreWrittenToo() {
        seed(SMALL, SeedMode.EMPTY);
        assertThat(shop().number("SELECT count(*) FROM ground_truth WHERE orders = 0 AND recency_days = 0"
                        + " AND customer_id NOT IN (SELECT customer_id FROM orders WHERE status <> 'cancelled')"))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(SeedMode.class)
    void indicesThatAServerMadeAreThereAgainAfterASeed(SeedMode mode) {
        Database.openOrCreate(location);
        List<String> made = ListIndices.ensure(Database.open(location));
        assertThat(made).hasSize(5);
        seed(SMALL, mode);
        assertThat(ListIndices.ensure(Database.open(location))).isEmpty();
        shop().assertSound();
    }

    @Test
    void replacingKeepsWhatTheServerKeeps() {
        seed(SMALL, SeedMode.EMPTY);
        Database database = Database.open(location);
        Edit edit = new Edit(Actor.COMMAND_LINE, Instant.EPOCH);
        User ann = new UserStore(database).create("ann", "{noop}x", Role.SUPERUSER, edit);
        new TokenStore(database).create(ann.id(), "0".repeat(64), "mine", edit);
        long job = new JobStore(database).begin(JobKind.SEED, "", edit).id();
        seed(SMALL, SeedMode.REPLACE);
        assertThat(new UserStore(database).find(ann.id())).contains(ann);
        assertThat(new TokenStore(database).ofUser(ann.id())).hasSize(1);
        assertThat(new AuditLog(database).recent(10, null)).hasSize(2);
        assertThat(new JobStore(database).running())
                .hasValueSatisfying(running -> assertThat(running.id()).isEqualTo(job));
    }

    private static Map<Table, String> hashes(PopulationPlan plan) {
        TableDigests digests = new TableDigests(plan);
        plan.forEachBlock(1, digests::add);
        Map<Table, String> hashes = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            hashes.put(table, digests.sha256(table));
        }
        return hashes;
    }

    private static String text(OrderItem item) {
        return item.orderId() + "|" + item.lineNo() + "|" + item.productId() + "|" + item.quantity() + "|"
                + item.unitPriceCents();
    }

    private SeedResult seed(Population population, SeedMode mode) {
        return loader().seed(population.plan(), mode, SeedListener.NONE);
    }

    private SeedLoader loader() {
        return new SeedLoader(location, 2, "1.2.3");
    }

    private Shop shop() {
        return Shop.at(location);
    }

    /** What the folder holds when the database is there. */
    private List<String> files() {
        return engine == Engine.SQLITE ? List.of("shop.db") : List.of();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

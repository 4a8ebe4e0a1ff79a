package io.clientele.store.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generate.Population;
import io.clientele.model.OrderStatus;
import io.clientele.store.Database;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.StoreException;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import io.clientele.store.seed.SeedResult;
import io.clientele.table.CsvRows;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class SnapshotTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    @Test
    void everyTableIsTheOneThatTheManifestNames() {
        Shop shop = Shop.in(engine, folder);
        SeedResult seed = new SeedLoader(shop.location(), 1, "test")
                .seed(
                        Population.defaults()
                                .customers(400)
                                .asOf(LocalDate.of(2026, 1, 1))
                                .cancelled(0.05)
                                .plan(),
                        SeedMode.EMPTY,
                        SeedListener.NONE);
        for (Table table : Table.values()) {
            String csv = table.header() + "\n" + csv(shop, table);
            assertThat(sha256(csv)).as(table.key()).isEqualTo(seed.sha256().get(table));
            assertThat(Snapshot.<Long>read(shop.database(), snapshot -> snapshot.rows(table)))
                    .isEqualTo(seed.rows().get(table));
        }
    }

    @Test
    void itemsFollowTheirOrders() {
        Shop shop = Shop.in(engine, folder).customers(1);
        shop.execute("INSERT INTO products (id, name, description, category, price_cents, stock)"
                + " VALUES (7, 'Bread', '', 'Food', 320, 1)");
        shop.order(900, 1, 10, "delivered", 960).order(20, 1, 20, "pending", 0).order(21, 1, 20, "cancelled", -320);
        shop.execute("INSERT INTO order_items (order_id, line_no, product_id, quantity, unit_price_cents)"
                + " VALUES (900, 12, 7, 1, 320), (900, 2, 7, 2, 320), (21, 1, 7, -1, 320)");
        Utf8Buffer out = new Utf8Buffer(64);
        Snapshot.read(shop.database(), snapshot -> {
            snapshot.forEachOrderWithItems(new CsvRows(out));
            return snapshot;
        });
        assertThat(out.toString()).isEqualTo("""
                20,1,1970-01-01T00:00:20Z,pending,0.00
                21,1,1970-01-01T00:00:20Z,cancelled,-3.20
                21,1,7,-1,3.20
                900,1,1970-01-01T00:00:10Z,delivered,9.60
                900,2,7,2,3.20
                900,12,7,1,3.20
                """);
        assertThat(Snapshot.<Integer>read(shop.database(), Snapshot::mostLinesOfAnOrder))
                .isEqualTo(12);
    }

    @Test
    void itemsOfAnOrderThatThereIsNotAreNotLeftOutInSilence() {
        Shop shop = Shop.in(engine, folder).customers(1).order(5, 1, 10, "delivered", 0);
        for (int order : new int[] {3, 7}) {
            shop.force("DELETE FROM order_items");
            shop.force("INSERT INTO order_items (order_id, line_no, product_id, quantity, unit_price_cents)"
                    + " VALUES (" + order + ", 1, 1, 1, 1)");
            assertThatThrownBy(() -> Snapshot.read(shop.database(), snapshot -> {
                        snapshot.forEachOrderWithItems(new CsvRows(new Utf8Buffer(64)));
                        return snapshot;
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("order_items has lines of order " + order
                            + ", which there is not; clientele doctor tells more");
        }
    }

    @Test
    void allStatusesAndMissingValuesAreThoseOfTheDatabase() {
        Shop shop = Shop.in(engine, folder);
        shop.execute("INSERT INTO customers (id, name, email, phone, address, created_at) VALUES"
                + " (5, 'Zoë \"Z\"', NULL, NULL, NULL, @0), (6, 'n', '', '', 'a\nb', @1700000000)");
        shop.execute("INSERT INTO ground_truth (customer_id, persona, orders, spend_cents, recency_days)"
                + " VALUES (5, 'fans', 0, 0, 0), (6, 'fans', 1, 50, 9)");
        int id = 0;
        StringBuilder orders = new StringBuilder();
        for (OrderStatus status : OrderStatus.values()) {
            shop.order(++id, 5, 0, status.key(), id);
            orders.append(id)
                    .append(",5,1970-01-01T00:00:00Z,")
                    .append(status.key())
                    .append(",0.0")
                    .append(id);
            orders.append('\n');
        }
        assertThat(csv(shop, Table.CUSTOMERS)).isEqualTo("""
                5,"Zoë ""Z""\",,,,1970-01-01T00:00:00Z
                6,n,"","","a
                b",2023-11-14T22:13:20Z
                """);
        assertThat(csv(shop, Table.GROUND_TRUTH)).isEqualTo("5,fans,0,0.00,\n6,fans,1,0.50,9\n");
        assertThat(csv(shop, Table.ORDERS)).isEqualTo(orders.toString());
        assertThat(csv(shop, Table.PRODUCTS)).isEmpty();
        assertThat(Snapshot.<Integer>read(shop.database(), Snapshot::mostLinesOfAnOrder))
                .isZero();
    }

    @Test
    void whatIsWrittenMeanwhileIsNotSeen() {
        Shop shop = Shop.in(engine, folder).customers(1).order(1, 1, 0, "delivered", 100);
        String both = Snapshot.read(shop.database(), snapshot -> {
            Utf8Buffer out = new Utf8Buffer(64);
            snapshot.forEachRow(Table.CUSTOMERS, new CsvRows(out));
            Shop.at(shop.location()).customers(2).order(2, 2, 0, "delivered", 200);
            snapshot.forEachRow(Table.ORDERS, new CsvRows(out));
            return out.toString();
        });
        assertThat(both.lines()).hasSize(2);
        assertThat(csv(shop, Table.ORDERS).lines()).hasSize(2);
    }

    @Test
    void whatTheReceiverThrowsIsPassedOn() {
        Shop shop = Shop.in(engine, folder).customers(1, 2, 3);
        Database database = shop.database();
        assertThatThrownBy(() -> Snapshot.read(database, snapshot -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(csv(shop, Table.CUSTOMERS).lines()).hasSize(3);
    }

    @Test
    void nothingIsSorted() {
        Shop shop = Shop.in(engine, folder);
        List<String> plans = shop.database().read("look at", session -> {
            List<String> statements = new ArrayList<>();
            for (Table table : Table.values()) {
                statements.add(TableRows.select(session, table));
            }
            if (engine == Engine.POSTGRESQL) {
                // Empty tables are as quickly sorted; what counts is that there is a way without.
                session.execute("SET LOCAL enable_sort = off");
                session.execute("SET LOCAL enable_seqscan = off");
            }
            List<String> lines = new ArrayList<>();
            for (String statement : statements) {
                lines.addAll(
                        engine == Engine.SQLITE
                                ? session.list("EXPLAIN QUERY PLAN " + statement, row -> row.getString(4))
                                : session.list("EXPLAIN " + statement, row -> row.getString(1)));
            }
            return lines;
        });
        assertThat(plans)
                .hasSize(Table.values().length)
                .noneMatch(line -> line.contains("TEMP B-TREE") || line.contains("Sort"));
    }

    private static String csv(Shop shop, Table table) {
        return Snapshot.read(shop.database(), snapshot -> {
            Utf8Buffer out = new Utf8Buffer(1 << 16);
            snapshot.forEachRow(table, new CsvRows(out));
            return out.toString();
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

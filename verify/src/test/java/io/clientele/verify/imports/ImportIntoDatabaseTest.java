package io.clientele.verify.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.FilesException;
import io.clientele.files.orders.OrderFile;
import io.clientele.files.orders.OrderFileOptions;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedOrders;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.SqliteFile;
import io.clientele.store.imports.ImportListener;
import io.clientele.store.imports.ImportLoader;
import io.clientele.store.imports.ImportResult;
import io.clientele.store.rfm.RfmStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader promises in {@link ImportedOrders} is what the store builds on. */
class ImportIntoDatabaseTest {
    private static final int INVOICES = 3_000;

    /** Per customer: the latest order's day, invoices, cents. */
    private final Map<String, long[]> written = new TreeMap<>();

    @TempDir
    Path folder;

    @Test
    void aFileOfInvoicesIsInTheDatabaseToTheCent() throws IOException {
        Path file = Files.writeString(folder.resolve("invoices.csv"), invoices(new Random(11)));

        try (ImportedOrders orders = OrderFile.read(file, OrderFileOptions.defaults())) {
            ImportSummary summary = orders.summary();
            ImportResult result = load(orders);

            assertThat(result.newCustomers()).isEqualTo(summary.customers()).isEqualTo(written.size());
            assertThat(result.orders()).isEqualTo(summary.orders());
            assertThat(result.newProducts()).isEqualTo(summary.products());
            assertThat(result.lines()).isEqualTo(summary.lines());
            assertThat(number("SELECT sum(total_cents) FROM orders WHERE status <> 'cancelled'"))
                    .isEqualTo(summary.sumCents());
        }
        assertSound();
        // The scores start from what was written, by the key as it was written.
        RfmMetrics metrics = new RfmStore(Database.open(location()))
                .loadMetrics(new AsOf(LocalDate.of(2024, 12, 31), ZoneId.of("UTC")));
        List<String> keys = texts("SELECT external_key FROM customers ORDER BY id");
        assertThat(metrics.customers()).isEqualTo(written.size());
        for (int row = 0; row < metrics.customers(); row++) {
            String key = keys.get((int) metrics.customerId(row) - 1);
            long[] expected = written.getOrDefault(key, new long[3]);
            assertThat(new long[] {
                        LocalDate.of(2024, 12, 31).toEpochDay() - metrics.recencyDays(row),
                        metrics.frequency(row),
                        metrics.monetaryCents(row)
                    })
                    .as(key)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aSecondFileAddsToTheCustomersOfTheFirst() throws IOException {
        importText("may.csv", "customer,date,amount\n007,2024-05-01,1.00\nann@example.com,2024-05-02,2.00\n");
        ImportResult june = importText(
                "june.csv",
                "customer,date,amount\n7,2024-06-01,4.00\nANN@example.com,2024-06-02,8.00\n007,2024-04-01,16.00\n");

        assertThat(june.newCustomers()).isEqualTo(1);
        assertThat(june.knownCustomers()).isEqualTo(2);
        assertThat(texts(
                        "SELECT c.external_key || ' ' || sum(total_cents) FROM orders JOIN customers c ON c.id = customer_id"
                                + " GROUP BY c.external_key"))
                .containsExactlyInAnyOrder("007 1700", "7 400", "ann@example.com 1000");
        assertSound();
    }

    @Test
    void aFileThatIsRefusedLeavesNoDatabase() throws IOException {
        assertThatThrownBy(() -> importText("bad.csv", "customer,date,amount\n1,2024-05-01,1.00\n2,2024-05-01,one\n"))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("line 3: amount is 'one'");
        assertThat(location().file()).doesNotExist();
    }

    private String invoices(Random random) {
        StringBuilder text = new StringBuilder("Invoice;Kunde;Datum;Artikel;Menge;Einzelpreis;Status\n");
        for (int invoice = 1; invoice <= INVOICES; invoice++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(360));
            String customer = String.valueOf(100_000 + random.nextInt(400)).substring(1);
            boolean cancelled = random.nextInt(10) == 0;
            int sign = random.nextInt(10) == 0 ? -1 : 1;
            long cents = 0;
            for (int line = random.nextInt(6); line >= 0; line--) {
                int quantity = sign * (1 + random.nextInt(150));
                int mills = random.nextInt(30_000);
                // A thousandth's half goes away from zero.
                cents += sign * ((Math.abs(quantity) * (long) mills + 5) / 10);
                text.append(String.join(
                                ";",
                                "R" + invoice,
                                customer,
                                day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear(),
                                "Artikel " + random.nextInt(200),
                                String.valueOf(quantity),
                                mills / 1000 + ","
                                        + String.valueOf(1000 + mills % 1000).substring(1),
                                cancelled ? "storniert" : "zugestellt"))
                        .append('\n');
            }
            if (!cancelled) {
                long[] sums = written.computeIfAbsent(customer, c -> new long[3]);
                sums[0] = Math.max(sums[0], day.toEpochDay());
                sums[1]++;
                sums[2] += cents;
            }
        }
        return text.toString();
    }

    private ImportResult importText(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        try (ImportedOrders orders = OrderFile.read(file, OrderFileOptions.defaults())) {
            return load(orders);
        }
    }

    private ImportResult load(ImportedOrders orders) {
        return new ImportLoader(location(), "test").load(orders, false, ImportListener.NONE);
    }

    private void assertSound() {
        Database database = Database.open(location());
        List<String> wrong =
                new ArrayList<>(database.<List<String>>read("check", session -> session.brokenReferences()));
        wrong.addAll(database.<List<String>>read("check", session -> session.damages()));
        assertThat(wrong).isEmpty();
        assertThat(number(
                        "SELECT count(*) FROM orders o WHERE EXISTS (SELECT 1 FROM order_items i WHERE i.order_id = o.id)"
                                + " AND total_cents <> (SELECT sum(quantity * unit_price_cents) FROM order_items i"
                                + " WHERE i.order_id = o.id)"))
                .isZero();
        assertThat(number("SELECT count(*) FROM customers c WHERE created_at > (SELECT min(ordered_at) FROM orders o"
                        + " WHERE o.customer_id = c.id)"))
                .isZero();
    }

    private SqliteFile location() {
        return DbLocation.of(folder.resolve("shop.db"));
    }

    private long number(String sql) {
        return Database.open(location()).read("check", session -> session.number(sql));
    }

    private List<String> texts(String sql) {
        return Database.open(location()).read("check", session -> session.list(sql, row -> row.getString(1)));
    }
}

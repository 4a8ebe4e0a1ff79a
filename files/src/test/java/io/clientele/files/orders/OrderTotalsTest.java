package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTotalsTest {

    private static final OrderFileOptions DEFAULTS = OrderFileOptions.defaults();
    private static final OrderFileOptions WARSAW = DEFAULTS.zone(ZoneId.of("Europe/Warsaw"));

    private static final String GENERATED = """
            id,customer_id,ordered_at,status,total
            11,7,2026-01-31T23:30:00Z,delivered,12.50
            12,7,2026-02-01T08:00:00Z,cancelled,99.00
            13,3,2025-12-31T12:00:00Z,shipped,0.05
            14,9,2026-01-01T00:00:00Z,pending,7.00
            15,3,2026-01-31T00:00:00Z,delivered,100.00
            """;

    @TempDir
    Path folder;

    @Test
    void ourOwnFilesAreAddedUpWithoutStagingARow() throws IOException {
        Path file = csv(GENERATED);

        assertThat(same(file, DEFAULTS, null, CustomerTotals.Way.TEXT))
                .containsExactly("7 1 1 1250", "3 1 2 10005", "9 0 0 0");
        assertThat(same(file, DEFAULTS, LocalDate.parse("2026-01-31"), CustomerTotals.Way.TEXT))
                .containsExactly("7 0 0 0", "3 31 1 5", "9 0 0 0");
        assertThat(same(file, WARSAW, LocalDate.parse("2026-02-01"), CustomerTotals.Way.TEXT))
                .containsExactly("7 0 0 0", "3 1 2 10005", "9 0 0 0");
    }

    @Test
    void parquetOfOurKindIsReadByItsTypes() throws IOException {
        for (String dates : List.of("TIMESTAMP", "TIMESTAMPTZ", "TIMESTAMP_S", "TIMESTAMP_NS", "DATE")) {
            Path file = parquet("SELECT id, customer_id, CAST(ordered_at AS " + dates + ") AS ordered_at, status,"
                    + " CAST(total AS DECIMAL(12, 2)) AS total FROM t");

            for (OrderFileOptions options : List.of(DEFAULTS, WARSAW)) {
                assertThat(same(file, options, null, CustomerTotals.Way.PARQUET))
                        .hasSize(3);
                for (int day = 1; day < 4; day++) {
                    same(file, options, LocalDate.of(2026, 1, 29 + day / 3).plusDays(day), CustomerTotals.Way.PARQUET);
                }
            }
        }
    }

    @Test
    void otherTypesAreReadAsTheyAreWritten() throws IOException {
        same(
                parquet("SELECT customer_id, ordered_at, CAST(total AS DOUBLE) AS total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.TEXT);
        same(
                parquet(
                        "SELECT CAST(customer_id AS VARCHAR) AS customer, ordered_at, CAST(total AS FLOAT) AS total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.TEXT);
        same(
                parquet("SELECT customer_id, epoch(ordered_at)::BIGINT AS date, total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.STAGED);
        same(
                parquet("SELECT customer_id, ordered_at, CAST(total * 1.12345 AS DECIMAL(12, 4)) AS total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.STAGED);
        same(
                parquet("SELECT customer_id, ordered_at, CAST(total AS DECIMAL(12, 3)) AS total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.STAGED);
        same(
                parquet("SELECT customer_id, ordered_at, 1e13 * total AS total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.STAGED);
        same(
                parquet("SELECT nullif(customer_id, 7) AS customer_id, ordered_at, total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.PARQUET);
        same(
                parquet(
                        "SELECT customer_id, nullif(ordered_at, TIMESTAMP '2025-12-31 12:00:00') AS ordered_at, total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.STAGED);
        same(
                parquet("SELECT customer_id, ordered_at - INTERVAL 200 YEAR AS ordered_at, total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.STAGED);
        same(
                parquet("SELECT customer_id, ordered_at, nullif(status, 'shipped') AS status, total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.PARQUET);
        same(
                parquet("SELECT customer_id, ordered_at, 'gone' AS status, total FROM t"),
                DEFAULTS,
                null,
                CustomerTotals.Way.PARQUET);
    }

    @Test
    void whatIsWrittenOtherwiseGoesThroughTheImportersTables() throws IOException {
        same("Kunde;Datum;Betrag\n1;31.12.2025;1.234,50\n2;1.1.2026;7,00\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-01-01,1.5\n2,2026-01-02,.5\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-01-01,1.5\n1,2026-01-02,$2\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-01-01 10:00,1.5\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-01-01 24:00:00,1.5\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same(
                "customer,date,amount\n1,2026-01-01T00:00:00Z,1.5\n1,2026-01-01T00:00:00+01:00,1.5\n",
                DEFAULTS,
                CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-02-30,1.5\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-02-20,\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n1,2026-02-20,1.234\n1,2026-02-20,2.345\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same("customer,date,amount\n,2026-02-20,1.50\n", DEFAULTS, CustomerTotals.Way.STAGED);
        same(
                "customer,date,amount\n1,2026-02-20,2.50\n1,2026-02-20,2.50\n",
                DEFAULTS.dropDuplicates(true),
                CustomerTotals.Way.STAGED);
        same(
                "customer,date,amount\n1,2026-02-20,2.50\n1,x,2.50\n",
                DEFAULTS.skipBadRows(true),
                CustomerTotals.Way.STAGED);
        same(
                "customer,date,amount\n1,02/03/2026,2.50\n",
                DEFAULTS.dateFormat("month-first"),
                CustomerTotals.Way.STAGED);
        same("customer,date,amount,status\n1,2026-02-20,2.50,wobbly\n", DEFAULTS, CustomerTotals.Way.TEXT);
        same(
                "customer,date,amount,status\n1,2026-02-20,2.50,wobbly\n",
                DEFAULTS.status("Wobbly", io.clientele.model.OrderStatus.PENDING),
                CustomerTotals.Way.TEXT);
    }

    @Test
    void keysAreCleanedLikeAnImports() throws IOException {
        assertThat(same("""
                        customer,date,amount
                         Bob@Example.COM ,2026-01-01,1.50
                        bob@example.com,2026-01-03,2.00
                        Änne,2026-01-02,3
                        Änne ,2026-01-02,4
                        " x",2026-01-01,1
                        NULL,2026-01-05,1
                        ,2026-01-06,1
                        Null,2026-01-01,5
                        A b,2026-01-01,6.5
                        """, DEFAULTS, CustomerTotals.Way.TEXT)).hasSize(5);
        try (OrderTotals totals = OrderTotals.read(
                List.of(csv("c,date,amount\na,2026-01-01,1\n,2026-01-01,1\n").toString()),
                DEFAULTS.column(ColumnRole.CUSTOMER, "c"),
                null,
                false)) {
            assertThat(totals.findings())
                    .hasSize(1)
                    .allMatch(finding -> finding.kind() == Kind.NO_CUSTOMER && finding.count() == 1);
        }
    }

    @Test
    void rowsOfOneNumberAreOneOrder() throws IOException {
        String head = "order_id,customer,date,amount,status\n";
        CustomerTotals.Way text = CustomerTotals.Way.TEXT;
        CustomerTotals.Way staged = CustomerTotals.Way.STAGED;
        assertThat(same(
                        head + "o1,a,2026-01-02,1.00,paid\no1,a,2026-01-01,2.00,paid\no2,a,2026-01-01,5.00,cancelled\n",
                        DEFAULTS,
                        text))
                .containsExactly("a 1 1 300");
        same(head + "o1,a,2026-01-02,1.00,paid\no1,b,2026-01-01,2.00,paid\n", DEFAULTS, text);
        same(head + "o1,a,2026-01-02,1.00,paid\no1,a,2026-01-01,2.00,cancelled\n", DEFAULTS, staged);
        same(head + "o1,a,2026-01-02,1.00,paid\no1,a,2026-01-01,2.00,\n", DEFAULTS, staged);
        same(head + "o1,a,2026-01-02,1.00,paid\n,a,2026-01-01,2.00,paid\n", DEFAULTS, staged);
        same(head + "o1,a,2026-01-02,1.00,paid\no1 ,a,2026-01-01,2.00,paid\n", DEFAULTS, staged);
        same(head + "o1,a,2026-01-02,1.00,paid\no1,,2026-01-01,2.00,paid\n", DEFAULTS, staged);
        String repeated = head
                + "o1,a,2026-01-01,1.00,paid\no1,a,2026-01-02,1.00,paid\no2,a,2026-01-01,3.00,paid\no2,a,2026-01-02,3.00,paid\n";
        same(repeated, DEFAULTS, staged);
        same(repeated, DEFAULTS.amountPer(AmountPer.ROW), text);
        same(repeated, DEFAULTS.amountPer(AmountPer.ORDER), staged);
        same(
                "invoice,stockcode,quantity,invoicedate,price,customer id\n1,p,6,2026-01-01,2.55,7\n1,q,-1,2026-01-01,3.39,7\n2,q,2,2026-01-01,0.5,8\n",
                DEFAULTS,
                text);
        same("invoice,stockcode,quantity,invoicedate,price,customer id\n1,p,0,2026-01-01,2.55,7\n", DEFAULTS, staged);
        same("invoice,stockcode,quantity,invoicedate,price,customer id\n1,p,3,2026-01-01,0.005,7\n", DEFAULTS, staged);
    }

    @Test
    void severalFilesAreOneInTheOrderGiven() throws IOException {
        Path first = csv("customer,date,amount\nb,2026-01-01,1.00\n");
        Path second = csv("customer,date,amount\na,2026-01-02,2.00\nb,2026-01-02,x\n");
        Path third = csv("customer,day,amount\na,2026-01-02,2.00\n");

        assertThat(ByCustomer.totals(List.of(folder + "/f*1.csv", first.toString()), DEFAULTS, null))
                .containsExactly("b 1 1 100");
        assertThat(ByCustomer.totals(List.of(first.toString(), second.toString()), DEFAULTS.skipBadRows(true), null))
                .containsExactly("b 2 1 100", "a 1 1 200");
        assertThat(ByCustomer.totals(List.of(second.toString(), first.toString()), DEFAULTS, null)
                        .get(0))
                .startsWith(second + " and 1 more file: 1 row can't be read\n  " + second + ", line 3: amount is 'x'");
        assertThat(ByCustomer.totals(List.of(first.toString(), third.toString()), DEFAULTS, null))
                .containsExactly(third + " has the columns 'customer', 'day', 'amount', but " + first
                        + " has 'customer', 'date', 'amount'; files that are read together must have the same");
        assertThat(ByCustomer.totals(List.of(folder + "/none*.csv"), DEFAULTS, null))
                .containsExactly("no file is called " + folder + "/none*.csv");
        Path one = parquet("SELECT customer_id, ordered_at, total FROM t WHERE customer_id = 7");
        Path two = parquet("SELECT customer_id, ordered_at, total FROM t WHERE customer_id <> 7");
        assertThat(ByCustomer.totals(List.of(two.toString(), one.toString()), DEFAULTS, null))
                .containsExactly("3 2 2 10005", "9 32 1 700", "7 1 2 11150");
    }

    @Test
    void customersAreThereOnlyIfTheyWereAskedFor() throws IOException {
        try (OrderTotals totals = OrderTotals.read(List.of(csv(GENERATED).toString()), DEFAULTS, null, false)) {
            assertThat(totals.metrics(LocalDate.parse("2026-02-01")).customers())
                    .isEqualTo(2);
            assertThat(totals.customersWithoutOrders()).isEqualTo(1);
            assertThat(totals.rows()).isEqualTo(5);
            assertThatThrownBy(() -> totals.forEachCustomer((key, row) -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private List<String> same(String text, OrderFileOptions options, CustomerTotals.Way way) throws IOException {
        return same(csv(text), options, null, way);
    }

    /** Both ways say the same, be it a refusal; and this is the way that was gone. */
    private static List<String> same(
            Path file, OrderFileOptions options, @Nullable LocalDate asOf, CustomerTotals.Way way) {
        List<String> expected = ByCustomer.imported(file, options, asOf);
        assertThat(ByCustomer.totals(List.of(file.toString()), options, asOf)).isEqualTo(expected);
        try (OrderTotals totals = OrderTotals.read(List.of(file.toString()), options, asOf, true)) {
            assertThat(totals.way()).isEqualTo(way);
        } catch (FilesException e) {
            assertThat(expected).containsExactly(e.getMessage());
        }
        return expected;
    }

    private int files;

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("file" + ++files + ".csv"), text);
    }

    /** @param select from {@code t}, the generated rows with their types */
    private Path parquet(String select) throws IOException {
        Path csv = csv(GENERATED);
        Path file = folder.resolve("file" + ++files + ".parquet");
        try (Duck duck = Duck.open("256MB")) {
            duck.execute(
                    "CREATE VIEW t AS SELECT id, customer_id, CAST(ordered_at AS TIMESTAMP) AS ordered_at, status, total"
                            + " FROM read_csv('" + csv
                            + "', types = {'total': 'DECIMAL(12,2)', 'ordered_at': 'TIMESTAMP'})");
            duck.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }
}

package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedLine;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedOrderReceiver;
import io.clientele.imports.ImportedOrders;
import io.clientele.imports.ImportedProduct;
import io.clientele.model.OrderStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long, since each kind of shop's export, and each file that is none, is a test of its own. */
class OrderFileTest {

    private static final OrderFileOptions DEFAULTS = OrderFileOptions.defaults();

    @TempDir
    Path folder;

    @Test
    void cdnowNeedsNoOption() throws IOException {
        Imported imported = Imported.read(cdnow(), DEFAULTS);

        ImportSummary summary = imported.summary();
        // Counted with awk in the excerpt.
        assertThat(summary.customers()).isEqualTo(60).isEqualTo(imported.customers.size());
        assertThat(summary.orders()).isEqualTo(251).isEqualTo(imported.orders.size());
        assertThat(summary.sumCents()).isEqualTo(881_387L);
        assertThat(imported.totals().stream().mapToLong(Long::longValue).sum()).isEqualTo(881_387L);
        assertThat(summary.mapping().columns())
                .containsExactly(
                        entry("customer", "customer_id"), entry("date", "date"), entry("amount", "dollar_value"));
        assertThat(summary.mapping().orderMeaning()).isEqualTo("each row is an order");
        assertThat(summary.products()).isZero();
        assertThat(imported.orders).allMatch(order -> order.lines().isEmpty());
        assertThat(summary.firstDate()).isEqualTo(LocalDate.of(1997, 1, 1));
    }

    @Test
    void ordersComeByCustomerAndThenByTimeWhateverTheFilesOrder() {
        Imported imported = Imported.read("""
                order,customer,date,amount
                o1,b,2024-03-01,1.00
                o2,a,2024-02-01,2.00
                o3,b,2024-01-01,3.00
                o4,a,2024-02-01,4.00
                """);

        assertThat(imported.calls)
                .containsExactly("customer b", "order o3", "order o1", "customer a", "order o2", "order o4");
        assertThat(imported.customers.get(0).firstOrderEpochSeconds())
                .isEqualTo(Instant.parse("2024-01-01T00:00:00Z").getEpochSecond());
    }

    @Test
    void onlineRetailIsRowsOfInvoicesWithReturnsAndPartsOfCents() {
        Imported imported = Imported.read("""
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/1/2010 8:26,2.55,17850,United Kingdom
                536365,71053,WHITE METAL LANTERN,6,12/1/2010 8:26,3.39,17850,United Kingdom
                536366,22633,HAND WARMER UNION JACK,6,12/13/2010 8:28,1.85,17850,United Kingdom
                536414,22139,,56,12/1/2010 11:52,0,,United Kingdom
                C536379,85123A,WHITE HANGING HEART T-LIGHT HOLDER,-1,12/14/2010 9:41,2.55,17850,United Kingdom
                536370,PADS,PADS TO MATCH ALL CUSHIONS,100,12/1/2010 8:45,0.001,12583,France
                """);

        assertThat(imported.summary().mapping().columns())
                .containsEntry("customer", "CustomerID")
                .containsEntry("order", "InvoiceNo")
                .containsEntry("product", "StockCode")
                .containsEntry("product name", "Description");
        assertThat(imported.summary().mapping().amountMeaning()).startsWith("Quantity × UnitPrice");
        assertThat(imported.totals()).containsExactly(3564L, 1110L, -255L, 10L);
        ImportedOrder first = imported.orders.get(0);
        assertThat(first.key()).isEqualTo("536365");
        assertThat(first.orderedAtEpochSeconds())
                .isEqualTo(Instant.parse("2010-12-01T08:26:00Z").getEpochSecond());
        assertThat(first.lines()).containsExactly(new ImportedLine(0, 6, 255), new ImportedLine(1, 6, 339));
        assertThat(imported.orders.get(2).lines()).containsExactly(new ImportedLine(0, -1, 255));
        assertThat(imported.orders.get(3).lines())
                .containsExactly(new ImportedLine(3, 90, 0), new ImportedLine(3, 10, 1));
        assertThat(imported.products.get(0))
                .isEqualTo(new ImportedProduct(0, "85123A", "WHITE HANGING HEART T-LIGHT HOLDER", 255));
        assertThat(imported.summary().returns()).isEqualTo(1);
        assertThat(imported.summary().lines()).isEqualTo(6);
        assertThat(imported.finding(Kind.NO_CUSTOMER).examples()).containsExactly("line 5: no CustomerID");
        assertThat(imported.summary().rows()).isEqualTo(6);
        assertThat(imported.summary().rowsUsed()).isEqualTo(5);
    }

    @Test
    void shopifysFurtherLinesTakeWhatTheFirstOneSays() {
        Imported imported = Imported.read("""
                Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name
                #1001,Ann@Example.com,paid,2024-05-01 10:00:00 +0200,fulfilled,EUR,30.00,35.00,2024-05-01 10:00:00 +0200,2,Mug,10.00,Ann Miller
                #1001,ann@example.com,,,,,,,,1,Lamp,10.00,
                #1002,bob@example.com,refunded,,,EUR,10.00,10.00,2024-05-02 23:30:00 -0500,1,Mug,10.00,Bob
                """);

        assertThat(imported.keys()).containsExactly("ann@example.com", "bob@example.com");
        assertThat(imported.customers.get(0).name()).isEqualTo("Ann Miller");
        assertThat(imported.customers.get(0).email()).isEqualTo("ann@example.com");
        assertThat(imported.orders).hasSize(2);
        assertThat(imported.orders.get(0).totalCents()).isEqualTo(3000);
        assertThat(imported.orders.get(0).lines()).hasSize(2);
        assertThat(imported.orders.get(0).orderedAtEpochSeconds())
                .isEqualTo(Instant.parse("2024-05-01T08:00:00Z").getEpochSecond());
        assertThat(imported.orders)
                .extracting(ImportedOrder::status)
                .containsExactly(OrderStatus.DELIVERED, OrderStatus.CANCELLED);
        assertThat(imported.summary().sumCents()).isEqualTo(3000);
        assertThat(imported.finding(Kind.UNUSED_COLUMN).text())
                .contains("'Total'")
                .contains("--amount-column Total");
        assertThat(imported.finding(Kind.EMAIL_CASE).count()).isEqualTo(1);
    }

    @Test
    void wooCommercesGuestsAreKnownByEmailSinceAllHaveTheIdZero() {
        Imported imported = Imported.read("""
                order_id,order_number,order_date,status,order_total,customer_id,billing_email,billing_first_name
                7,7,2024-01-05 12:00:00,completed,25.00,0,ann@example.com,Ann
                8,8,2024-01-06 12:00:00,cancelled,12.00,0,bob@example.com,Bob
                """);

        assertThat(imported.keys()).containsExactly("ann@example.com", "bob@example.com");
        assertThat(imported.orders.get(1).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void olistsJoinedTablesHaveAPriceForEachPiece() {
        Imported imported = Imported.read("""
                "order_id","customer_id","customer_unique_id","order_status","order_purchase_timestamp","order_item_id","product_id","price","freight_value"
                "e481f5","9ef432","7c396f","delivered","2017-10-02 10:56:33",1,"87285b",29.99,8.72
                "e481f5","9ef432","7c396f","delivered","2017-10-02 10:56:33",2,"87285b",29.99,8.72
                "53cdb2","b0830f","af07308","invoiced","2018-07-24 20:41:37",1,"595fac",118.70,22.76
                """);

        assertThat(imported.keys()).containsExactly("7c396f", "af07308");
        assertThat(imported.totals()).containsExactly(5998L, 11870L);
        assertThat(imported.orders.get(1).status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void aGermanFileHasItsOwnNamesMarksAndDates() {
        Imported imported = Imported.read("""
                Kundennr;Name;Bestelldatum;Bestellnummer;Betrag
                00123;Jürgen Groß;31.12.2023;A1;1.234,50 €
                123;Änne Weiß;01.02.2024 14:05;A2;12,5
                """);

        assertThat(imported.keys()).containsExactly("00123", "123");
        assertThat(imported.totals()).containsExactly(123450L, 1250L);
        assertThat(imported.summary().mapping().amountMeaning()).isEqualTo("Betrag, decimal comma");
        assertThat(imported.orders.get(1).orderedAtEpochSeconds())
                .isEqualTo(Instant.parse("2024-02-01T14:05:00Z").getEpochSecond());
    }

    @Test
    void parquetIsReadByItsEnding() throws IOException {
        Path file = folder.resolve("orders [1].parquet");
        try (Duck duck = Duck.open("128MB")) {
            duck.execute(
                    "COPY (SELECT * FROM (VALUES ('0042', TIMESTAMP '2024-02-29 12:30:00', 12.50::DECIMAL(9,2), 1),"
                            + " ('7', TIMESTAMP '2024-03-01 00:00:00', -0.10::DECIMAL(9,2), 2)) t(customer_id, ordered_at, total, nr))"
                            + " TO '" + file + "' (FORMAT parquet)");
        }

        Imported imported = Imported.read(file, DEFAULTS);

        assertThat(imported.keys()).containsExactly("0042", "7");
        assertThat(imported.totals()).containsExactly(1250L, -10L);
        assertThat(imported.summary().mapping().format()).isEqualTo("Parquet");
        assertThatThrownBy(() -> Imported.read(file, DEFAULTS.column(ColumnRole.DATE, "nr")))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("date column 'nr' holds no date");
    }

    @Test
    void whatCannotBeAFileOfOrdersIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("f.csv");
        assertThatThrownBy(() -> OrderFile.read(file, DEFAULTS)).hasMessage(file + " does not exist");
        assertThatThrownBy(() -> OrderFile.read(folder, DEFAULTS))
                .hasMessage(folder + " is a folder, but must be a file");
        refuses(file, "", file + " is empty");
        refuses(file, "\n\n  \n", file + " is empty");
        refuses(file, "customer,date,amount\n", file + " has a header and no rows");
        refuses(file, "just a line of text\n", file + " has one column only");
        refuses(file, "PK\u0003\u0004....", file + " is a zip file or an Excel workbook");
        refuses(file, "{\"orders\": [1, 2]}\n", file + " is JSON");
        refuses(file, "<html><body>1,2</body></html>\n", file + " is HTML or XML");
        refuses(file, "a,b\u0000\u0001\u0000\u0007\n", file + " is not a text file");
        Files.writeString(file, "nothing");
        Path parquet = Files.writeString(folder.resolve("f.parquet"), "customer,date,amount\n1,2024-01-01,1\n");
        assertThatThrownBy(() -> OrderFile.read(parquet, DEFAULTS))
                .isInstanceOf(FilesException.class)
                .message()
                .doesNotContain("\n")
                .contains(parquet.toString());
    }

    @Test
    void aReceiversExceptionComesThroughAndTemporaryFilesGo() throws IOException {
        IllegalStateException full = new IllegalStateException("disk full");
        long before = temporaryFolders();
        try (ImportedOrders orders = OrderFile.read(cdnow(), DEFAULTS)) {
            assertThatThrownBy(() -> orders.forEach(new ImportedOrderReceiver() {
                        @Override
                        public void product(ImportedProduct product) {}

                        @Override
                        public void customer(ImportedCustomer customer) {}

                        @Override
                        public void order(ImportedOrder order) {
                            throw full;
                        }
                    }))
                    .isSameAs(full);
            assertThat(temporaryFolders()).isEqualTo(before + 1);
        }
        assertThat(temporaryFolders()).isEqualTo(before);
        assertThatThrownBy(() -> Imported.read("customer,date,amount\n1,x,1\n"));
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    @Test
    void moreRowsThanMemorySpillAndComeOutTheSame() throws IOException {
        Path file = folder.resolve("many.csv");
        int rows = 150_000;
        StringBuilder text = new StringBuilder("customer,date,amount,order,product,quantity\n");
        for (int i = 0; i < rows; i++) {
            text.append("customer number ")
                    .append(i * 7919L % 50_000)
                    .append(",2024-01-")
                    .append(10 + i % 20)
                    .append(',');
            text.append(i % 1000)
                    .append('.')
                    .append(10 + i % 90)
                    .append(",order number ")
                    .append(i / 2);
            text.append(",product ").append(i % 100).append(",3\n");
        }
        Files.writeString(file, text);

        try (ImportedOrders small = OrderFile.read(file, DEFAULTS.amountPer(AmountPer.ROW), "96MB");
                ImportedOrders large = OrderFile.read(file, DEFAULTS.amountPer(AmountPer.ROW))) {
            assertThat(small.summary()).isEqualTo(large.summary());
            assertThat(hash(small)).isEqualTo(hash(large));
            assertThat(small.summary().rowsUsed()).isEqualTo(rows);
        }
    }

    private static int hash(ImportedOrders orders) {
        int[] hash = new int[1];
        orders.forEach(new ImportedOrderReceiver() {
            @Override
            public void product(ImportedProduct product) {
                hash[0] = 31 * hash[0] + product.hashCode();
            }

            @Override
            public void customer(ImportedCustomer customer) {
                hash[0] = 31 * hash[0] + customer.hashCode();
            }

            @Override
            public void order(ImportedOrder order) {
                hash[0] = 31 * hash[0] + Objects.hash(order.key(), order.totalCents(), order.lines());
            }
        });
        return hash[0];
    }

    private static void refuses(Path file, String text, String message) throws IOException {
        Files.writeString(file, text);
        assertThatThrownBy(() -> OrderFile.read(file, DEFAULTS))
                .isInstanceOf(FilesException.class)
                .message()
                .startsWith(message)
                .doesNotContain("\n");
    }

    private static long temporaryFolders() throws IOException {
        String mine = "clientele-import-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith(mine))
                    .count();
        }
    }

    private Path cdnow() throws IOException {
        Path copy = folder.resolve("cdnow.csv");
        if (!Files.exists(copy)) {
            try (InputStream in =
                    Objects.requireNonNull(OrderFileTest.class.getResourceAsStream("cdnow-excerpt.csv"))) {
                Files.copy(in, copy);
            }
        }
        return copy;
    }
}

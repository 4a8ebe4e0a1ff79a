package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedLine;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedProduct;
import io.clientele.model.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Long, since each rule by which rows become orders is a test of its own. */
class GroupingTest {

    private static final OrderFileOptions DEFAULTS = OrderFileOptions.defaults();

    @Test
    void rowsWithOneNumberAreOneOrderWhereverTheyStand() {
        Imported imported = Imported.read("""
                order,customer,date,item,quantity,price
                A,ann,2024-01-05 10:01,mug,1,2.00
                B,bob,2024-01-04,lamp,1,30.00
                A,ann,2024-01-05 10:00,lamp,2,30.00
                """);

        assertThat(imported.calls)
                .containsExactly("product mug", "product lamp", "customer ann", "order A", "customer bob", "order B");
        assertThat(imported.orders.get(0).lines())
                .containsExactly(new ImportedLine(0, 1, 200), new ImportedLine(1, 2, 3000));
        assertThat(imported.orders.get(0).totalCents()).isEqualTo(6200);
        assertThat(imported.orders.get(0).orderedAtEpochSeconds())
                .isEqualTo(Instant.parse("2024-01-05T10:00:00Z").getEpochSecond());
        assertThat(imported.finding(Kind.ORDER_OF_SEVERAL_DATES).examples()).containsExactly("line 2: 'A'");
    }

    @Test
    void aNumberUsedByTwoCustomersIsTwoOrders() {
        Imported imported = Imported.read("""
                order,customer,date,amount
                1,ann,2024-01-05,1.00
                1,bob,2024-01-05,2.00
                1,ann,2024-01-05,4.00
                """);

        assertThat(imported.totals()).containsExactly(500L, 200L);
        assertThat(imported.finding(Kind.ORDER_OF_SEVERAL_CUSTOMERS).count()).isEqualTo(1);
        assertThat(imported.finding(Kind.ORDER_OF_SEVERAL_CUSTOMERS).examples()).containsExactly("line 2: '1'");
    }

    @Test
    void rowsWithoutANumberAreOrdersOfTheirOwn() {
        Imported imported = Imported.read("""
                order,customer,date,amount
                ,ann,2024-01-05,1.00
                ,ann,2024-01-05,2.00
                7,ann,2024-01-05,4.00
                """);

        assertThat(imported.totals()).containsExactly(100L, 200L, 400L);
        assertThat(imported.orders).extracting(ImportedOrder::key).containsExactly(null, null, "7");
        assertThat(imported.finding(Kind.NO_ORDER_KEY).count()).isEqualTo(2);
    }

    @Test
    void cancelledLinesAreACancelledOrderOfTheirOwn() {
        Imported imported = Imported.read("""
                order,customer,date,item,quantity,price,status
                1,ann,2024-01-05,mug,1,2.00,shipped
                1,ann,2024-01-05,lamp,1,30.00,Canceled
                1,ann,2024-01-05,cup,1,4.00,delivered
                """);

        assertThat(imported.orders)
                .extracting(ImportedOrder::status)
                .containsExactly(OrderStatus.SHIPPED, OrderStatus.CANCELLED);
        assertThat(imported.totals()).containsExactly(600L, 3000L);
        assertThat(imported.summary().sumCents()).isEqualTo(600);
        assertThat(imported.summary().orders()).isEqualTo(2);
    }

    @Test
    void statusesAreKnownWordsOrExplained() {
        String text =
                "customer,date,amount,status\n1,2024-01-05,1,Storniert\n2,2024-01-05,1,wc-foo\n3,2024-01-05,1,\n4,2024-01-05,1,On Hold\n";

        assertThat(Imported.read(text, DEFAULTS.status("WC-Foo", OrderStatus.SHIPPED)).orders)
                .extracting(ImportedOrder::status)
                .containsExactly(
                        OrderStatus.CANCELLED, OrderStatus.SHIPPED, OrderStatus.DELIVERED, OrderStatus.PENDING);
    }

    @Test
    void returnsAreNegativeHoweverTheyAreWritten() {
        Imported imported = Imported.read("""
                order,customer,date,item,quantity,price
                1,ann,2024-01-05,mug,-2,3.00
                2,ann,2024-01-06,mug,2,-3.00
                3,ann,2024-01-07,mug,-2,-3.00
                4,ann,2024-01-08,mug,-2,0.00
                """);

        assertThat(imported.totals()).containsExactly(-600L, -600L, 600L, 0L);
        assertThat(imported.orders)
                .extracting(order -> order.lines().get(0))
                .containsExactly(
                        new ImportedLine(0, -2, 300),
                        new ImportedLine(0, -2, 300),
                        new ImportedLine(0, 2, 300),
                        new ImportedLine(0, -2, 0));
        assertThat(imported.summary().returns()).isEqualTo(2);
        assertThat(imported.summary().sumCents()).isEqualTo(-600);
    }

    @Test
    void linesSumToTheirTotalsWhateverThePieces() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int quantity = 1 + random.nextInt(50);
            long cents = random.nextInt(2000) - 1000L;
            List<ImportedLine> lines = new ArrayList<>();
            StagedLines.add(lines, 0, random.nextBoolean() ? quantity : -quantity, cents);

            assertThat(lines.stream().mapToLong(ImportedLine::totalCents).sum()).isEqualTo(cents);
            assertThat(Math.abs(lines.stream().mapToInt(ImportedLine::quantity).sum()))
                    .isEqualTo(quantity);
        }
    }

    @Test
    void productsHaveTheirFirstNameAndLatestPositivePrice() {
        Imported imported = Imported.read("""
                customer,date,sku,description,quantity,price
                1,2024-03-01,m1,,1,2.50
                1,2024-01-05,m1,Mug,1,2.00
                1,2024-04-05,m1,Mugg,-1,9.00
                1,2024-04-06,m1,Mug,1,0.00
                1,2024-04-06,gift,,1,0.00
                1,2024-04-06,,,1,1.00
                """);

        assertThat(imported.products)
                .containsExactly(
                        new ImportedProduct(0, "m1", "Mug", 250),
                        new ImportedProduct(1, "gift", "gift", 0),
                        new ImportedProduct(2, "(none)", "(none)", 100));
        assertThat(imported.finding(Kind.NO_PRODUCT).examples()).containsExactly("line 7: no sku");
    }

    @Test
    void customersKeepTheirKeysAsTheyAreWritten() {
        Imported imported = Imported.read("""
                customer,date,amount
                00123,2024-01-05,1.00
                123,2024-01-05,2.00
                " 123 ",2024-01-05,4.00
                12346.0,2024-01-05,8.00
                Ann Miller,2024-01-05,16.00
                ann miller,2024-01-05,32.00
                NULL,2024-01-05,64.00
                Null,2024-01-05,128.00
                """);

        assertThat(imported.keys()).containsExactly("00123", "123", "12346.0", "Ann Miller", "ann miller", "Null");
        assertThat(imported.finding(Kind.TRIMMED_KEY).examples()).containsExactly("line 4: ' 123 '");
        assertThat(imported.finding(Kind.FLOAT_KEY).examples()).containsExactly("line 5: '12346.0'");
        assertThat(imported.finding(Kind.NO_CUSTOMER).examples()).containsExactly("line 8: no customer");
        assertThat(imported.customers.get(0).name()).isEqualTo("00123");
    }

    @Test
    void anEmailBelongsToOneCustomerRegardlessOfCase() {
        Imported imported = Imported.read("""
                customer_id,customer_name,email,date,amount
                1,,Ann@Example.com,2024-01-05,1.00
                2,Ann,ann@example.com,2024-01-05,1.00
                3,Carl,none,2024-01-05,1.00
                1,Ann M.,other@example.com,2024-01-06,1.00
                """);

        assertThat(imported.customers)
                .extracting(ImportedCustomer::name, ImportedCustomer::email)
                .containsExactly(tuple("Ann M.", "Ann@Example.com"), tuple("Ann", null), tuple("Carl", null));
        assertThat(imported.finding(Kind.SHARED_EMAIL).examples()).containsExactly("line 3: 'ann@example.com'");
        assertThat(imported.finding(Kind.NOT_AN_EMAIL).examples()).containsExactly("line 4: 'none'");
    }

    @Test
    void emailsAsKeysAreOneCustomerRegardlessOfCase() {
        Imported imported = Imported.read("email,date,amount\nANN@x.org,2024-01-05,1\nann@X.org,2024-01-06,2\n");

        assertThat(imported.customers)
                .containsExactly(new ImportedCustomer("ann@x.org", "ann@x.org", "ann@x.org", 1_704_412_800));
        assertThat(imported.finding(Kind.EMAIL_CASE).count()).isEqualTo(2);
    }

    @Test
    void exactDuplicatesAreNamedAndDroppedOnlyIfAsked() {
        String text = """
                customer,date,amount,note
                1,2024-01-05,1.00,a
                1,2024-01-05,1.00,b
                2,2024-01-05,1.00,
                1,2024-01-05,1.00,a
                1,2024-01-05,1.00,a
                """;

        Imported kept = Imported.read(text);
        assertThat(kept.orders).hasSize(5);
        assertThat(kept.finding(Kind.DUPLICATE).count()).isEqualTo(2);
        assertThat(kept.finding(Kind.DUPLICATE).text()).contains("kept; --drop-duplicates leaves them out");
        assertThat(kept.finding(Kind.DUPLICATE).examples())
                .containsExactly("line 5: the same as line 2", "line 6: the same as line 2");
        Imported dropped = Imported.read(text, DEFAULTS.dropDuplicates(true));
        assertThat(dropped.orders).hasSize(3);
        assertThat(dropped.finding(Kind.DUPLICATE_DROPPED).kind().skips()).isTrue();
        assertThat(dropped.summary().rowsUsed()).isEqualTo(3);
    }

    @Test
    void badRowsAreRefusedWithTheirLinesOrSkippedAndCounted() {
        String text = "customer,date,amount\n1,2024-01-05,1.00\n" + "2,yesterday,1.00\n".repeat(7)
                + "3,2024-01-05,1e3\n4,2024-01-05,\n,x,y\n";

        assertThatThrownBy(() -> Imported.read(text))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("9 rows can't be read\n  line 3: date is 'yesterday', but must be year-month-day")
                .hasMessageContaining("\n  … and 4 more rows\n");
        Imported skipped = Imported.read(text, DEFAULTS.skipBadRows(true));
        ImportSummary summary = skipped.summary();
        assertThat(skipped.finding(Kind.BAD_ROW).count()).isEqualTo(9);
        assertThat(skipped.finding(Kind.NO_CUSTOMER).count()).isEqualTo(1);
        assertThat(summary.rows()).isEqualTo(11);
        assertThat(summary.rowsUsed()).isEqualTo(1);
        assertThat(summary.findings().stream()
                        .filter(finding -> finding.kind().skips())
                        .mapToLong(finding -> finding.count())
                        .sum())
                .isEqualTo(summary.rows() - summary.rowsUsed());
    }

    @Test
    void aDateThatNoRowOfAnOrderHasIsABadRow() {
        assertThatThrownBy(() -> Imported.read(
                        "order,customer,date,amount\n1,a,,1.00\n1,a,,2.00\n2,a,2024-01-05,\n3,a,2024-01-05,1.00\n"))
                .hasMessageContaining("3 rows can't be read")
                .hasMessageContaining("line 2: date is empty, but must not be")
                .hasMessageContaining("line 4: amount is empty, but must not be");
    }

    @Test
    void nothingButRowsWithoutACustomerIsRefused() {
        assertThatThrownBy(() -> Imported.read("customer,date,amount\n,2024-01-05,1.00\n"))
                .hasMessageContaining(
                        "none of its 1 row can be used; 1 have no customer, is it the right --customer-column?");
    }

    @Test
    void anAmountRepeatedOnEveryRowOfEveryOrderIsAskedAbout() {
        String text = """
                order,customer,date,item,total
                1,a,2024-01-05,mug,30.00
                1,a,2024-01-05,lamp,30.00
                2,b,2024-01-06,mug,12.00
                2,b,2024-01-06,cup,12.00
                3,b,2024-01-07,cup,5.00
                """;

        assertThatThrownBy(() -> Imported.read(text))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining(
                        "each of the 2 orders with several rows repeats one amount in 'total'; say --amount-per order")
                .hasMessageContaining("or --amount-per row");
        Imported perOrder = Imported.read(text, DEFAULTS.amountPer(AmountPer.ORDER));
        assertThat(perOrder.totals()).containsExactly(3000L, 1200L, 500L);
        assertThat(perOrder.products).isEmpty();
        assertThat(Imported.read(text, DEFAULTS.amountPer(AmountPer.ROW)).totals())
                .containsExactly(6000L, 2400L, 500L);
        assertThatThrownBy(() ->
                        Imported.read(text.replace("lamp,30.00", "lamp,31.00"), DEFAULTS.amountPer(AmountPer.ORDER)))
                .hasMessageContaining("1 order with several amounts in 'total'");
    }

    @Test
    void datesAreTheZones() {
        Imported imported = Imported.read(
                "customer,date,amount\n1,2024-01-01 00:30,1.00\n", DEFAULTS.zone(ZoneId.of("Asia/Tokyo")));

        assertThat(imported.orders.get(0).orderedAtEpochSeconds()).isEqualTo(1_704_036_600);
        assertThat(imported.summary().firstDate()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(imported.summary().mapping().zone()).isEqualTo("Asia/Tokyo");
    }
}

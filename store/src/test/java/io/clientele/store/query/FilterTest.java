package io.clientele.store.query;

import static io.clientele.store.query.Comparison.CONTAINS;
import static io.clientele.store.query.Comparison.EQ;
import static io.clientele.store.query.Comparison.GT;
import static io.clientele.store.query.Comparison.GTE;
import static io.clientele.store.query.Comparison.IN;
import static io.clientele.store.query.Comparison.ISNULL;
import static io.clientele.store.query.Comparison.LT;
import static io.clientele.store.query.Comparison.LTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.Statements;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.ProductField;
import io.clientele.store.crm.ProductRow;
import io.clientele.store.crm.ProductStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rows a filter or a search leaves, and how they are counted. */
@ParameterizedClass
@EnumSource(Engine.class)
class FilterTest {
    @Parameter
    Engine engine;

    @TempDir
    static Path folder;

    private static Shop shop;
    private static RecordList<CustomerRow> customers;
    private static RecordList<OrderRow> orders;
    private static RecordList<ProductRow> products;

    @BeforeParameterizedClassInvocation
    static void fill(Engine engine) {
        shop = Shop.in(engine, folder);
        customer(1, "Ann Smith", "ann@example.com", "100%");
        customer(2, "Bob Smith", "BOB@example.com", null);
        customer(3, "Żaneta O'Neil", null, "1_0");
        customer(12, "Ann Other", "ann12@example.org", "!");
        shop.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)"
                + " INSERT INTO customers (id, name, created_at) SELECT 1000 + i, 'Crowd ' || i, @0 FROM n");
        order(1, 1, "2023-12-31T23:59:59Z", "shipped", 10_00);
        order(2, 1, "2024-01-01T00:00:00Z", "pending", 20_00);
        order(3, 2, "2025-02-01T10:00:00Z", "shipped", 30_00);
        order(4, 3, "2025-02-28T10:00:00Z", "cancelled", -5_00);
        order(12, 3, "2025-02-28T11:00:00Z", "shipped", 5_00);
        order(500, 1_005, "2025-03-01T00:00:00Z", "shipped", 5_00);
        product(1, "Chair", "seats", 10_00, 5);
        product(2, "Table", "tables", 20_00, 0);
        product(3, "Stool", "seats", 5_00, 7);
        customers = new CustomerStore(shop.database()).records();
        orders = new OrderStore(shop.database()).records();
        products = new ProductStore(shop.database()).records();
    }

    private static void customer(long id, String name, String email, String phone) {
        shop.execute(
                "INSERT INTO customers (id, name, email, phone, created_at) VALUES (?, ?, ?, ?, @0)",
                id,
                name,
                email,
                phone);
    }

    private static void order(long id, long customer, String at, String status, long totalCents) {
        shop.order(id, customer, Instant.parse(at).getEpochSecond(), status, totalCents);
    }

    private static void product(long id, String name, String category, long priceCents, long stock) {
        shop.execute("INSERT INTO products VALUES (?, ?, '', ?, ?, ?, NULL)", id, name, category, priceCents, stock);
    }

    @Test
    void eachComparisonLeavesItsRows() {
        assertThat(orders(Condition.of(OrderField.TOTAL_PRICE, EQ, 5_00L))).containsExactly(12L, 500L);
        assertThat(orders(Condition.of(OrderField.TOTAL_PRICE, GTE, 20_00L))).containsExactly(2L, 3L);
        assertThat(orders(Condition.of(OrderField.TOTAL_PRICE, GT, 20_00L))).containsExactly(3L);
        assertThat(orders(Condition.of(OrderField.TOTAL_PRICE, LTE, 5_00L))).containsExactly(4L, 12L, 500L);
        assertThat(orders(Condition.of(OrderField.TOTAL_PRICE, LT, 5_00L))).containsExactly(4L);
        assertThat(orders(Condition.of(OrderField.STATUS, IN, "pending", "cancelled")))
                .containsExactly(2L, 4L);
        assertThat(orders(Condition.of(OrderField.CUSTOMER, EQ, 1L), Condition.of(OrderField.STATUS, EQ, "shipped")))
                .containsExactly(1L);
        assertThat(orders(
                        Condition.parse(OrderField.ORDER_DATE, GTE, "2024-01-01"),
                        Condition.parse(OrderField.ORDER_DATE, LT, "2025-02-28T11:00:00Z")))
                .containsExactly(2L, 3L, 4L);
        assertThat(customers(Condition.of(CustomerField.PHONE, ISNULL, false))).containsExactly(1L, 3L, 12L);
        assertThat(customers(Condition.of(CustomerField.EMAIL, ISNULL, true)))
                .startsWith(3L)
                .hasSize(601);
    }

    @Test
    void anEmailIsFoundWhateverItsCaseAndANameIsNot() {
        assertThat(customers(Condition.of(CustomerField.EMAIL, EQ, "bob@EXAMPLE.com")))
                .containsExactly(2L);
        assertThat(customers(Condition.of(CustomerField.EMAIL, IN, "bob@EXAMPLE.com", "Ann@example.com")))
                .containsExactly(1L, 2L);
        assertThat(customers(Condition.of(CustomerField.NAME, EQ, "ann smith"))).isEmpty();
        assertThat(customers(Condition.of(CustomerField.NAME, CONTAINS, "NN S")))
                .containsExactly(1L);
    }

    /** What means something in a pattern, or to SQL, means itself. */
    @ParameterizedTest
    @CsvSource({"%, 1", "_, 3", "!, 12", "0%, 1", "\\, 0", "'''', 0"})
    void patternsAreTakenLiterally(String text, long id) {
        assertThat(customers(Condition.of(CustomerField.PHONE, CONTAINS, text)))
                .isEqualTo(id == 0 ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smith|1,2",
                "SMITH bob|2",
                "ann example|1,12",
                "o'neil|3",
                "Żaneta|3",
                "żaneta|", // Only ASCII letters lose their case, in both databases.
                "12|12,1012,1112,1120,1121,1122,1123,1124,1125,1126,1127,1128,1129,1212,1312,1412,1512",
                "ann nobody|",
            })
    void everyWordMustOccurInNameEmailPhoneOrBeTheId(String words, String ids) {
        assertThat(ids(customers, Criteria.search(words)))
                .isEqualTo(
                        ids == null
                                ? List.of()
                                : List.of(ids.split(",")).stream()
                                        .map(Long::valueOf)
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smith|1,2,3",
                "bob EXAMPLE|3",
                "12|12",
                "12 żaneta|",
                "12 Żaneta|12",
                "3|3",
                "3 Bob|3",
                "3 Ann|",
                "crowd|500",
                "crowd 5|500",
                "500 crowd|500",
            })
    void ordersAreSearchedByTheirCustomerAndTheirId(String words, String ids) {
        assertThat(ids(orders, Criteria.search(words)))
                .isEqualTo(
                        ids == null
                                ? List.of()
                                : List.of(ids.split(",")).stream()
                                        .map(Long::valueOf)
                                        .toList());
    }

    @Test
    void countsEndAtTheirBound() {
        assertThat(customers.count(Criteria.ALL, Long.MAX_VALUE)).isEqualTo(604);
        assertThat(customers.count(Criteria.ALL, 100)).isEqualTo(100);
        assertThat(customers.count(Criteria.search("smith"), 100)).isEqualTo(2);
        assertThat(customers.count(Criteria.search("smith"), 1)).isEqualTo(1);
    }

    @Test
    void valuesAreCounted() {
        assertThat(orders.countsBy(OrderField.STATUS, Criteria.ALL, 3))
                .containsExactly(
                        new ValueCount("pending", 1, false),
                        new ValueCount("shipped", 3, true),
                        new ValueCount("delivered", 0, false),
                        new ValueCount("cancelled", 1, false));
        assertThat(orders.countsBy(OrderField.STATUS, Criteria.search("smith"), 3))
                .contains(new ValueCount("shipped", 2, false), new ValueCount("cancelled", 0, false));
        assertThat(products.countsBy(ProductField.CATEGORY, Criteria.ALL, 3))
                .containsExactly(new ValueCount("seats", 2, false), new ValueCount("tables", 1, false));
        assertThatThrownBy(() -> orders.countsBy(OrderField.TOTAL_PRICE, Criteria.ALL, 3))
                .hasMessage("total_price has too many values to count each");
    }

    @Test
    void periodsAreCounted() {
        assertThat(orders.years(OrderField.ORDER_DATE, Criteria.ALL, 3))
                .containsExactly(
                        period("2023-01-01", "2024-01-01", 1),
                        period("2024-01-01", "2025-01-01", 1),
                        new PeriodCount(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), 3, true));
        assertThat(orders.months(OrderField.ORDER_DATE, Criteria.ALL, 2025, 10))
                .containsExactly(period("2025-02-01", "2025-03-01", 3), period("2025-03-01", "2025-04-01", 1));
        assertThat(orders.days(OrderField.ORDER_DATE, Criteria.ALL, LocalDate.of(2025, 2, 1), 10))
                .containsExactly(period("2025-02-01", "2025-02-02", 1), period("2025-02-28", "2025-03-01", 2));
        Criteria cancelled = Criteria.of(Condition.of(OrderField.STATUS, EQ, "cancelled"));
        assertThat(orders.years(OrderField.ORDER_DATE, cancelled, 10))
                .containsExactly(period("2025-01-01", "2026-01-01", 1));
    }

    @Test
    void aYearOfAMistypedDateDoesNotTakeLong(@TempDir Path empty) {
        Shop odd = Shop.in(empty);
        odd.customers(1)
                .order(
                        1,
                        1,
                        LocalDate.of(202, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
                        "shipped",
                        1);
        odd.order(2, 1, 0, "shipped", 1);
        assertThat(new OrderStore(odd.database()).records().years(OrderField.ORDER_DATE, Criteria.ALL, 10))
                .containsExactly(period("1970-01-01", "1971-01-01", 1));
    }

    @Test
    void aPageTakesAConstantNumberOfStatements() {
        for (int limit : new int[] {1, 100}) {
            assertThat(Statements.of(
                                    shop,
                                    database ->
                                            new OrderStore(database).records().page(ListRequest.first(limit)))
                            .texts())
                    .hasSize(2);
        }
    }

    private static PeriodCount period(String first, String end, long count) {
        return new PeriodCount(LocalDate.parse(first), LocalDate.parse(end), count, false);
    }

    private static List<Long> orders(Condition... conditions) {
        return ids(orders, Criteria.of(conditions));
    }

    private static List<Long> customers(Condition... conditions) {
        return ids(customers, Criteria.of(conditions));
    }

    /** Sorted by id. */
    private static List<Long> ids(RecordList<?> list, Criteria criteria) {
        return list.page(ListRequest.first(1_000).where(criteria)).rows().stream()
                .map(row -> row instanceof OrderRow order ? order.id() : ((CustomerRow) row).id())
                .sorted()
                .toList();
    }
}

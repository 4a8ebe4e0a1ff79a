package io.clientele.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.ListIndices;
import io.clientele.store.Shop;
import io.clientele.store.Statements;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With ten million orders a page must come from an index in its order: nothing is sorted, nothing read that is not shown. */
class ListPlanTest {
    private static final Condition SHIPPED = Condition.of(OrderField.STATUS, Comparison.EQ, "shipped");
    private static final Condition MARCH = Condition.of(OrderField.ORDER_DATE, Comparison.GTE, 1L);
    private static final Condition BEFORE_APRIL = Condition.of(OrderField.ORDER_DATE, Comparison.LT, 9L);
    private static final String NAMES = "SEARCH customers USING INTEGER PRIMARY KEY (rowid=?)";

    @TempDir
    static Path folder;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.in(folder).customers(1, 2);
        for (int id = 1; id <= 20; id++) {
            shop.order(id, 1 + id % 2, id, "shipped", id);
        }
        ListIndices.ensure(shop.database());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order_date|SCAN orders USING INDEX orders_by_date|SEARCH orders USING INDEX orders_by_date (ordered_at>?)",
                "-order_date|SCAN orders USING INDEX orders_by_date|SEARCH orders USING INDEX orders_by_date (ordered_at<?)",
                "-total_price|SCAN orders USING INDEX orders_by_total|SEARCH orders USING INDEX orders_by_total (total_cents<?)",
                "id|SCAN orders|SEARCH orders USING INTEGER PRIMARY KEY (rowid>?)",
                "status|SCAN orders USING INDEX orders_by_status|SEARCH orders USING INDEX orders_by_status ((status,ordered_at)>(?,?))",
            })
    void anOrderedPageComesFromItsIndex(String ordering, String firstPage, String cursorPage) {
        List<Sort> sorts = Sort.parse(ordering, List.of(OrderField.values()));
        ListRequest request = new ListRequest(Criteria.ALL, sorts, 5, Position.START);
        assertThat(plan(request)).containsExactly(firstPage, NAMES);
        Cursor next = new OrderStore(shop.database()).records().page(request).next();
        assertThat(plan(request.at(new Position.At(next)))).containsExactly(cursorPage, NAMES);
    }

    /** Only rows with the same total are sorted. */
    @Test
    void aCursorOfAMixedOrderSeeks() {
        ListRequest request = ListRequest.first(5)
                .sortedBy(Sort.descending(OrderField.TOTAL_PRICE), Sort.ascending(OrderField.ORDER_DATE));
        Cursor next = new OrderStore(shop.database()).records().page(request).next();
        assertThat(plan(request.at(new Position.At(next))))
                .contains("SEARCH orders USING INDEX orders_by_total (total_cents<?)")
                .doesNotContain("USE TEMP B-TREE FOR ORDER BY");
    }

    @Test
    void aFilteredPageComesFromAnIndexToo() {
        assertThat(filtered(SHIPPED)).containsExactly("SEARCH orders USING INDEX orders_by_status (status=?)", NAMES);
        assertThat(filtered(SHIPPED, MARCH, BEFORE_APRIL))
                .containsExactly(
                        "SEARCH orders USING INDEX orders_by_status (status=? AND ordered_at>? AND ordered_at<?)",
                        NAMES);
        assertThat(filtered(MARCH, BEFORE_APRIL))
                .containsExactly("SEARCH orders USING INDEX orders_by_date (ordered_at>? AND ordered_at<?)", NAMES);
        // Only the few orders of one second are sorted.
        assertThat(filtered(Condition.of(OrderField.CUSTOMER, Comparison.EQ, 1L)))
                .containsExactly(
                        "SEARCH orders USING INDEX orders_by_customer (customer_id=?)",
                        "USE TEMP B-TREE FOR LAST TERM OF ORDER BY",
                        NAMES);
    }

    @Test
    void fewRowsWithinBoundsAreSortedAndManyAreWalkedPast(@TempDir Path bigFolder) {
        Shop big = Shop.in(bigFolder).customers(1);
        big.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= " + RangeHints.FEW + ")"
                + " INSERT INTO orders (id, customer_id, ordered_at, status, total_cents)"
                + " SELECT i, 1, i, 'shipped', i FROM n");
        ListIndices.ensure(big.database());
        String byTotal = "SEARCH orders USING INDEX orders_by_total (total_cents>?)";
        String byDate = "SCAN orders USING INDEX orders_by_date";
        ListRequest few = within(2);
        ListRequest many = within(1);
        assertThat(plan(big, few))
                .contains(byTotal, "USE TEMP B-TREE FOR ORDER BY")
                .doesNotContain(byDate);
        assertThat(plan(big, many)).contains(byDate).doesNotContain(byTotal, "USE TEMP B-TREE FOR ORDER BY");
        assertThat(plan(big, few.where(few.criteria().and(SHIPPED)))).contains(byTotal);
        // The rows are the same, whichever way they are found; and so behind a cursor.
        RecordList<OrderRow> orders = new OrderStore(big.database()).records();
        for (ListRequest request : List.of(few, many)) {
            Slice<OrderRow> page = orders.page(request);
            assertThat(page.rows()).extracting(OrderRow::id).startsWith(RangeHints.FEW + 1L);
            Slice<OrderRow> next = orders.page(request.at(new Position.At(page.next())));
            assertThat(next.rows()).extracting(OrderRow::id).startsWith(RangeHints.FEW - 4L);
            assertThat(plan(big, request.at(new Position.At(page.next()))))
                    .anyMatch(step -> step.startsWith("SEARCH orders USING INDEX"));
        }
    }

    private static ListRequest within(long totalCents) {
        return ListRequest.first(5)
                .where(Criteria.of(Condition.of(OrderField.TOTAL_PRICE, Comparison.GTE, totalCents)));
    }

    @Test
    void aCursorInAFilteredListSeeks() {
        ListRequest request = ListRequest.first(5).where(Criteria.of(SHIPPED));
        Cursor next = new OrderStore(shop.database()).records().page(request).next();
        assertThat(plan(request.at(new Position.At(next))))
                .containsExactly("SEARCH orders USING INDEX orders_by_status (status=? AND ordered_at<?)", NAMES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name|customers_by_name|(name>?)",
                "created_at|customers_by_created|(created_at>?)",
                "email|customers_email|(email>?)",
            })
    void customersComeFromTheirIndex(String ordering, String index, String seek) {
        List<Sort> sorts = Sort.parse(ordering, List.of(CustomerField.values()));
        ListRequest request = new ListRequest(Criteria.ALL, sorts, 1, Position.START);
        Cursor next = new CustomerStore(shop.database()).records().page(request).next();
        assertThat(Statements.of(shop, database -> {
                            RecordList<?> customers = new CustomerStore(database).records();
                            customers.page(request);
                            customers.page(request.at(new Position.At(next)));
                        })
                        .plans())
                .containsExactly(
                        "SCAN customers USING INDEX " + index, "SEARCH customers USING INDEX " + index + " " + seek);
    }

    @Test
    void countsAreReadFromIndicesAlone() {
        Statements statements = Statements.of(shop, database -> {
            RecordList<?> orders = new OrderStore(database).records();
            orders.count(Criteria.of(SHIPPED, MARCH), 100);
            orders.countsBy(OrderField.STATUS, Criteria.of(MARCH), 100);
            orders.months(OrderField.ORDER_DATE, Criteria.ALL, 2025, 100);
        });
        assertThat(statements.texts()).hasSize(3);
        assertThat(statements.plans())
                .filteredOn(step -> step.contains(" orders"))
                .isNotEmpty()
                .allMatch(step -> step.startsWith("SEARCH orders USING COVERING INDEX orders_by_"));
    }

    @Test
    void aSearchedPageFindsItsOrdersByTheirFewCustomers() {
        List<String> plan = plan(ListRequest.first(5).where(Criteria.search("customer 1")));
        assertThat(plan).contains("SEARCH orders USING INDEX orders_by_customer (customer_id=?)");
        assertThat(plan).doesNotContain("SCAN orders");
    }

    private static List<String> filtered(Condition... conditions) {
        return plan(ListRequest.first(5).where(Criteria.of(conditions)));
    }

    private static List<String> plan(ListRequest request) {
        return plan(shop, request);
    }

    private static List<String> plan(Shop shop, ListRequest request) {
        return Statements.of(
                        shop, database -> new OrderStore(database).records().page(request))
                .plans();
    }
}

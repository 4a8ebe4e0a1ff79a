package io.clientele.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.crm.CustomerField;
import io.clientele.store.crm.CustomerRow;
import io.clientele.store.crm.CustomerStore;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are compared with all rows sorted in Java. There are many ties, and customers without an e-mail. */
@ParameterizedClass
@EnumSource(Engine.class)
class PagingTest {
    @Parameter
    Engine engine;

    private static final int ORDERS = 137;
    private static final int CUSTOMERS = 23;
    private static final List<String> STATUSES = List.of("pending", "shipped", "delivered", "cancelled");

    @TempDir
    static Path folder;

    private static RecordList<OrderRow> orders;
    private static RecordList<CustomerRow> customers;

    @BeforeParameterizedClassInvocation
    static void fill(Engine engine) {
        Shop shop = Shop.in(engine, folder);
        for (int id = 1; id <= CUSTOMERS; id++) {
            // Every third has none; upper and lower case take turns, which is to be no matter.
            String email =
                    id % 3 == 0 ? null : (id % 2 == 0 ? "Mail" : "mAIL") + (char) ('a' + id * 7 % 26) + id + "@x";
            shop.execute(
                    "INSERT INTO customers (id, name, email, created_at) VALUES (?, ?, ?, @" + id * 1_000 % 7 + ")",
                    id,
                    "Name " + id % 5,
                    email);
        }
        for (int id = 1; id <= ORDERS; id++) {
            shop.order(
                    id, 1 + id % CUSTOMERS, id * 31 % 12 * 86_400L, STATUSES.get(id * 13 % 4), id * 17 % 9 * 100 - 200);
        }
        orders = new OrderStore(shop.database()).records();
        customers = new CustomerStore(shop.database()).records();
    }

    private static final Map<Field, Comparator<OrderRow>> ORDER_BY = Map.of(
            OrderField.ID, Comparator.comparing(OrderRow::id),
            OrderField.CUSTOMER, Comparator.comparing(order -> order.customer().id()),
            OrderField.STATUS, Comparator.comparing(order -> order.status().key()),
            OrderField.ORDER_DATE, Comparator.comparing(OrderRow::orderedAt),
            OrderField.TOTAL_PRICE, Comparator.comparing(OrderRow::totalCents));

    private static final Map<Field, Comparator<CustomerRow>> CUSTOMER_BY = Map.of(
            CustomerField.ID, Comparator.comparing(CustomerRow::id),
            CustomerField.NAME, Comparator.comparing(CustomerRow::name),
            CustomerField.EMAIL,
                    Comparator.comparing(
                            customer -> customer.email() == null ? null : Texts.folded(customer.email()),
                            Comparator.nullsFirst(Comparator.naturalOrder())),
            CustomerField.CREATED_AT, Comparator.comparing(CustomerRow::createdAt));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "-id",
                "order_date",
                "-order_date",
                "total_price",
                "-total_price,order_date",
                "status",
                "-status",
                "customer",
                "-customer,total_price,id",
                "status,-order_date,total_price"
            })
    void ordersComePageByPageFromBothEnds(String ordering) {
        walk(orders, Sort.parse(ordering, orders.fields()), ORDER_BY, OrderRow::id, Criteria.ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "-name",
                "email",
                "-email",
                "-email,name",
                "name,-email",
                "-name,email",
                "created_at,-email"
            })
    void customersComePageByPageFromBothEnds(String ordering) {
        walk(customers, Sort.parse(ordering, customers.fields()), CUSTOMER_BY, CustomerRow::id, Criteria.ALL);
    }

    @Test
    void soDoFilteredOnes() {
        walk(
                orders,
                List.of(Sort.descending(OrderField.ORDER_DATE)),
                ORDER_BY,
                OrderRow::id,
                Criteria.of(
                        Condition.of(OrderField.STATUS, Comparison.IN, "shipped", "pending"),
                        Condition.of(OrderField.TOTAL_PRICE, Comparison.GTE, 0L)));
    }

    private static <T> void walk(
            RecordList<T> list,
            List<Sort> sorts,
            Map<Field, Comparator<T>> comparators,
            Function<T, Long> id,
            Criteria criteria) {
        List<Long> expected = sorted(list, sorts, comparators, id, criteria);
        ListRequest first = new ListRequest(criteria, sorts, 7, Position.START);
        List<List<Long>> forward = new ArrayList<>();
        for (Slice<T> slice = list.page(first); ; slice = next(list, first, slice.next())) {
            forward.add(slice.map(id).rows());
            if (!slice.hasNext()) {
                break;
            }
        }
        assertThat(forward.stream().flatMap(List::stream)).isEqualTo(expected);
        List<Long> backward = new ArrayList<>();
        for (Slice<T> slice = list.page(first.at(new Position.End())); ; slice = next(list, first, slice.previous())) {
            backward.addAll(0, slice.map(id).rows());
            if (!slice.hasPrevious()) {
                break;
            }
        }
        assertThat(backward).isEqualTo(expected);
        for (int offset = 0; offset <= expected.size() + 3; offset += 3) {
            for (Long count : Arrays.asList(null, (long) expected.size())) {
                Slice<T> slice = list.page(first.at(new Position.Offset(offset, count)));
                int end = Math.min(expected.size(), offset + 7);
                assertThat(slice.map(id).rows())
                        .isEqualTo(offset >= expected.size() ? List.of() : expected.subList(offset, end));
                assertThat(slice.hasNext()).isEqualTo(offset + 7 < expected.size());
                assertThat(slice.hasPrevious()).isEqualTo(offset > 0 && offset < expected.size());
            }
        }
    }

    /** As a client does it: by way of the cursor's text. */
    private static <T> Slice<T> next(RecordList<T> list, ListRequest first, Cursor cursor) {
        Cursor read = Cursor.decode(cursor.encode(), list, first.sorts());
        assertThat(read).isEqualTo(cursor);
        return list.page(first.at(new Position.At(read)));
    }

    private static <T> List<Long> sorted(
            RecordList<T> list,
            List<Sort> sorts,
            Map<Field, Comparator<T>> comparators,
            Function<T, Long> id,
            Criteria criteria) {
        List<T> rows = new ArrayList<>(
                list.page(ListRequest.first(1_000).where(criteria)).rows());
        Comparator<T> comparator = Comparator.comparing(row -> 0);
        for (Sort sort : Ordering.total(sorts, list.fields())) {
            Comparator<T> by = comparators.get(sort.field());
            comparator = comparator.thenComparing(sort.descending() ? by.reversed() : by);
        }
        rows.sort(comparator);
        return rows.stream().map(id).toList();
    }

    @Test
    void theListsOwnOrderIsTakenWhereNoneIsGiven() {
        List<OrderRow> rows = orders.page(ListRequest.first(ORDERS)).rows();
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(OrderRow::orderedAt)
                        .thenComparing(OrderRow::id)
                        .reversed());
        assertThat(rows).allSatisfy(order -> assertThat(order.customer().name()).startsWith("Name "));
    }

    @Test
    void aCursorIsOfItsOrderAlone() {
        Cursor cursor = orders.page(ListRequest.first(5)).next();
        List<Sort> byTotal = List.of(Sort.ascending(OrderField.TOTAL_PRICE));
        assertThatThrownBy(() -> Cursor.decode(cursor.encode(), orders, byTotal))
                .hasMessage("cursor belongs to another ordering; begin at the first page");
        assertThatThrownBy(() -> orders.page(
                        ListRequest.first(5).sortedBy(byTotal.get(0)).at(new Position.At(cursor))))
                .hasMessage("cursor belongs to another ordering; begin at the first page");
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "x",
                "MQ",
                "żółw",
                "1>-order_date,-id",
                "2>-order_date,-id\0=1\0=2",
                "1>-order_date,-id\0=x\0=2",
                "1>-order_date,-id\0\0=2",
                "1>-order_date,-id\0=1\0=99999999999999999999",
                "1>-order_date,-id\0=999999999999999999\0=1",
                "1>-order_date,-id\0=1\0=2\0=3"
            })
    void whatIsNoCursorIsRefused(String text) {
        String encoded = text.indexOf('>') < 0
                ? text
                : Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.decode(encoded, orders, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cursor ");
    }

    @Test
    void aPageBehindTheLastRowLeadsBack() {
        Cursor last = orders.page(ListRequest.first(5)
                        .sortedBy(Sort.ascending(OrderField.ID))
                        .at(new Position.End()))
                .previous();
        Cursor behind = new Cursor(false, last.order(), List.of(new Cursor.Value((long) ORDERS)));
        Slice<OrderRow> slice = orders.page(
                ListRequest.first(5).sortedBy(Sort.ascending(OrderField.ID)).at(new Position.At(behind)));
        assertThat(slice.rows()).isEmpty();
        assertThat(slice.hasNext()).isFalse();
        assertThat(slice.hasPrevious()).isTrue();
    }

    @Test
    void fieldsOfAnotherListAreRefused() {
        assertThatThrownBy(() -> orders.page(ListRequest.first(5).sortedBy(Sort.ascending(CustomerField.NAME))))
                .hasMessage("the list of orders has no field name");
        assertThatThrownBy(() -> orders.count(Criteria.of(Condition.of(CustomerField.NAME, Comparison.EQ, "x")), 10))
                .hasMessage("the list of orders has no field name");
    }

    @Test
    void rowsAreFoundByTheirIdsInOneOrder() {
        assertThat(orders.findAll(List.of(9L, 3L, 9L, 100_000L)).keySet()).containsExactly(3L, 9L);
        assertThat(orders.find(3).orElseThrow().customer().name()).isEqualTo("Name 4");
        assertThat(orders.find(100_000)).isEmpty();
        List<Long> many = LongStream.rangeClosed(1, 2_500).boxed().toList();
        assertThat(orders.findAll(many)).hasSize(ORDERS);
    }
}

package io.clientele.store.crm;

import static io.clientele.model.OrderStatus.CANCELLED;
import static io.clientele.model.OrderStatus.DELIVERED;
import static io.clientele.model.OrderStatus.PENDING;
import static io.clientele.model.OrderStatus.SHIPPED;
import static io.clientele.store.crm.Desk.EDIT;
import static io.clientele.store.crm.Desk.NOON;
import static io.clientele.store.crm.Desk.assertRefused;
import static io.clientele.store.crm.Desk.line;
import static io.clientele.store.crm.Desk.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.model.OrderStatus;
import io.clientele.store.Engine;
import io.clientele.store.Shop;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.Change;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.StaleRecordException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Engine.class)
class OrderStoreTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private Shop shop;
    private Desk desk;
    private OrderStore orders;
    private CustomerRow ann;
    private ProductRow chair;
    private ProductRow table;

    @BeforeEach
    void open() {
        shop = Shop.in(engine, folder);
        desk = new Desk(shop.database());
        orders = desk.orders;
        ann = desk.customer("Ann");
        chair = desk.product("Chair", 49_90, 10);
        table = desk.product("Table", 200_00, 5);
    }

    @Test
    void anOrderTakesPricesFromTheProductsAndAddsThemUp() {
        OrderDetail order = desk.order(ann, PENDING, line(chair, 4), line(table, 1));
        assertThat(order.order())
                .isEqualTo(new OrderRow(1, new CustomerName(1, "Ann", null), PENDING, NOON, 399_60, null));
        assertThat(order.lines())
                .containsExactly(
                        new LineRow(1, 1, chair.id(), "Chair", 4, 49_90),
                        new LineRow(1, 2, table.id(), "Table", 1, 200_00));
        assertThat(orders.find(1)).contains(order);
        assertThat(orders.lines(List.of(1L, 2L))).containsExactly(Map.entry(1L, order.lines()));
    }

    @Test
    void anOrderTakesItsPiecesFromStock() {
        desk.order(ann, SHIPPED, line(chair, 4), line(table, 5), line(chair, 6));
        assertThat(desk.stock(chair)).isZero();
        assertThat(desk.stock(table)).isZero();
    }

    @Test
    void linesOfOneProductMustBeInStockTogether() {
        assertRefused(() -> desk.order(ann, PENDING, line(table, 1), line(chair, 6), line(chair, 5)))
                .containsExactly("items[1].quantity: takes 11 pieces of Chair from stock, but only 10 are there");
        assertThat(shop.number("SELECT count(*) FROM orders")).isZero();
        assertThat(desk.stock(table)).isEqualTo(5);
    }

    @Test
    void aCancelledOrderHoldsNothing() {
        OrderDetail order = desk.order(ann, CANCELLED, line(chair, 11));
        assertThat(desk.stock(chair)).isEqualTo(10);
        assertRefused(() -> orders.update(1, values(ann, PENDING, line(chair, 11)), null, EDIT))
                .containsExactly("items[0].quantity: takes 11 pieces of Chair from stock, but only 10 are there");
        orders.update(1, values(ann, PENDING, line(chair, 7)), order.version(), EDIT);
        assertThat(desk.stock(chair)).isEqualTo(3);
        orders.update(1, values(ann, CANCELLED, line(chair, 7)), null, EDIT);
        assertThat(desk.stock(chair)).isEqualTo(10);
    }

    @Test
    void aChangedQuantityTakesOrGivesTheDifference() {
        desk.order(ann, PENDING, line(chair, 8), line(table, 1));
        orders.update(1, values(ann, PENDING, line(chair, 10)), null, EDIT);
        assertThat(desk.stock(chair)).isZero();
        assertThat(desk.stock(table)).isEqualTo(5);
        orders.update(1, values(ann, PENDING, line(table, 2), line(chair, 1)), null, EDIT);
        assertThat(desk.stock(chair)).isEqualTo(9);
        assertThat(desk.stock(table)).isEqualTo(3);
    }

    @Test
    void aLineThatStaysKeepsItsPriceAndANewOneCostsWhatTheProductCostsNow() {
        desk.order(ann, PENDING, line(chair, 1));
        desk.products.update(chair.id(), new ProductValues("Chair", "", "", 60_00, 9), null, EDIT);
        OrderDetail changed = orders.update(1, values(ann, PENDING, line(chair, 2), line(chair, 1)), null, EDIT);
        assertThat(changed.lines()).extracting(LineRow::unitPriceCents).containsExactly(49_90L, 60_00L);
        assertThat(changed.order().totalCents()).isEqualTo(2 * 49_90 + 60_00);
    }

    @ParameterizedTest
    @CsvSource({"PENDING, 10", "SHIPPED, 7", "DELIVERED, 7", "CANCELLED, 10"})
    void onlyAPendingOrderGivesItsPiecesBackWhenDeleted(OrderStatus status, long stock) {
        OrderDetail order = desk.order(ann, status, line(chair, 3));
        orders.delete(1, order.version(), EDIT);
        assertThat(desk.stock(chair)).isEqualTo(stock);
        assertThat(orders.find(1)).isEmpty();
        assertThat(shop.number("SELECT count(*) FROM order_items")).isZero();
        assertThat(desk.lastEntry("order", 1).action()).isEqualTo(Action.DELETE);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertRefused(() -> orders.create(
                        new OrderValues(
                                99,
                                PENDING,
                                Instant.MAX,
                                List.of(new LineValues(98, 1), line(chair, 0), line(chair, 1_000_001))),
                        EDIT))
                .containsExactly(
                        "customer: there is no customer 99",
                        "order_date: must be from year 1 to year 9999",
                        "items[0].product: there is no product 98",
                        "items[1].quantity: is 0, but must be from 1 to 1,000,000",
                        "items[2].quantity: is 1,000,001, but must be from 1 to 1,000,000");
    }

    @Test
    void anOrderHasFromOneToAThousandLines() {
        assertRefused(() -> desk.order(ann, PENDING)).containsExactly("items: must not be empty");
        LineValues[] lines = Collections.nCopies(1_001, line(chair, 1)).toArray(new LineValues[0]);
        assertRefused(() -> desk.order(ann, CANCELLED, lines))
                .containsExactly("items: has 1,001 lines, but must have at most 1,000");
    }

    @Test
    void aTotalBeyondTwelveDigitsIsRefused() {
        ProductRow yacht = desk.product("Yacht", ProductValues.MAX_PRICE_CENTS, 2_000);
        desk.order(ann, PENDING, line(yacht, 1_000));
        assertRefused(() -> desk.order(ann, PENDING, line(yacht, 1_000), line(chair, 1)))
                .containsExactly("total_price: would be 10000000039.90, but must be at most 9999999999.99");
    }

    @Test
    void whoReadAnOlderVersionIsTold() {
        OrderDetail read = desk.order(ann, PENDING, line(chair, 1));
        OrderDetail now = orders.update(1, values(ann, PENDING, line(chair, 2)), read.version(), EDIT);
        assertThatThrownBy(() -> orders.update(1, values(ann, SHIPPED, line(chair, 1)), read.version(), EDIT))
                .isInstanceOfSatisfying(
                        StaleRecordException.class,
                        stale -> assertThat(stale.currentVersion()).isEqualTo(now.version()))
                .hasMessage("order 1 has been changed by somebody else meanwhile");
        assertThatThrownBy(() -> orders.delete(1, read.version(), EDIT)).isInstanceOf(StaleRecordException.class);
        assertThat(orders.find(1)).contains(now);
    }

    @Test
    void thereIsNothingToChangeOfAnOrderThatIsNotThere() {
        assertThatThrownBy(() -> orders.update(5, values(ann, SHIPPED, line(chair, 1)), null, EDIT))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessage("there is no order 5");
        assertThatThrownBy(() -> orders.delete(5, null, EDIT)).isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void theHistoryTellsWhatChangedFromWhichValueToWhich() {
        CustomerRow bob = desk.customer("Bob");
        desk.order(ann, PENDING, line(chair, 1));
        Instant later = NOON.plusSeconds(60);
        orders.update(
                1, new OrderValues(bob.id(), SHIPPED, later, List.of(line(chair, 2), line(table, 1))), null, EDIT);
        AuditEntry entry = desk.lastEntry("order", 1);
        assertThat(entry.objectText()).isEqualTo("order 1 of Bob");
        assertThat(entry.actor()).isEqualTo(EDIT.actor());
        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.changes())
                .containsExactly(
                        new Change("customer", "1 Ann", "2 Bob"),
                        new Change("status", "pending", "shipped"),
                        new Change("order_date", "2025-03-01T12:00:00Z", "2025-03-01T12:01:00Z"),
                        new Change("items: Chair", "1", "2"),
                        new Change("items: Table", null, "1"),
                        new Change("total_price", "49.90", "299.80"));
    }

    @Test
    void whatDiffersInNothingIsNotWritten() {
        OrderDetail order = desk.order(ann, PENDING, line(chair, 1));
        assertThat(orders.update(1, order.values(), null, EDIT)).isEqualTo(order);
        assertThat(desk.history.forObject("order", 1, 10))
                .extracting(AuditEntry::action)
                .containsExactly(Action.ADD);
    }

    /** An imported return has negative pieces, and an imported order may have no lines: their lines can stay so. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anImportedOrderCanBeChangedThoughNobodyCouldEnterIt(boolean withLine) {
        shop.order(9, ann.id(), 0, "delivered", -99_80);
        if (withLine) {
            shop.execute("INSERT INTO order_items VALUES (9, 1, ?, -2, 4990)", chair.id());
        }
        OrderDetail old = orders.find(9).orElseThrow();
        OrderValues cancelled = new OrderValues(
                ann.id(), CANCELLED, old.order().orderedAt(), old.values().lines());
        OrderDetail changed = orders.update(9, cancelled, old.version(), EDIT);
        assertThat(changed.order().totalCents()).isEqualTo(-99_80);
        assertThat(changed.lines()).isEqualTo(old.lines());
        assertThat(desk.stock(chair)).isEqualTo(10);
        assertThat(orders.update(9, old.values(), null, EDIT).order().status()).isEqualTo(DELIVERED);
    }

    @Test
    void stockCanOverflowNowhere() {
        desk.order(ann, PENDING, line(chair, 3));
        desk.products.update(
                chair.id(), new ProductValues("Chair", "", "", 1, ProductValues.MAX_STOCK - 2), null, EDIT);
        assertRefused(() -> orders.delete(1, null, EDIT))
                .containsExactly("items: gives back more pieces of Chair than its stock can hold");
        assertRefused(() -> orders.update(1, values(ann, CANCELLED, line(chair, 3)), null, EDIT))
                .containsExactly("items: gives back more pieces of Chair than its stock can hold");
    }
}

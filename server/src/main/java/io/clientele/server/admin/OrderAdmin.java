package io.clientele.server.admin;

import io.clientele.model.OrderStatus;
import io.clientele.store.Database;
import io.clientele.store.crm.OrderField;
import io.clientele.store.crm.OrderRow;
import io.clientele.store.crm.OrderStore;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.query.Field;
import io.clientele.store.query.RecordList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders. */
@Component
@Order(2)
class OrderAdmin implements ModelAdmin<OrderRow> {
    static final Names NAMES = new Names("orders", "order", "orders", OrderStore.MODEL);

    private final OrderStore orders;
    private final OrderEditing editing;

    OrderAdmin(Database database, Editors editors, CustomerAdmin customers, ProductAdmin products) {
        this.orders = new OrderStore(database);
        this.editing = new OrderEditing(
                orders,
                new ProductStore(database),
                editors,
                customers.editing().picker(),
                products.editing().picker());
    }

    static Cell status(OrderStatus status) {
        return Cell.text(status.key()).badge(status.key());
    }

    @Override
    public Names names() {
        return NAMES;
    }

    @Override
    public RecordList<OrderRow> records() {
        return orders.records();
    }

    @Override
    public long id(OrderRow row) {
        return row.id();
    }

    @Override
    public String text(OrderRow row) {
        return "Order " + row.id();
    }

    @Override
    public List<Column<OrderRow>> columns() {
        return List.of(
                Column.of(OrderField.ID, "Order", row -> Cell.id(row.id()).linked(NAMES.url(row.id()))),
                Column.of(
                        OrderField.CUSTOMER,
                        "Customer",
                        row -> new Cell(
                                row.customer().name(),
                                Long.toString(row.customer().id()),
                                CustomerAdmin.NAMES.url(row.customer().id()),
                                null)),
                Column.of(OrderField.STATUS, "Status", row -> status(row.status())),
                Column.oneLine(OrderField.ORDER_DATE, "Ordered (UTC)", row -> Cell.instant(row.orderedAt())),
                Column.number(OrderField.TOTAL_PRICE, "Total", row -> Cell.money(row.totalCents())));
    }

    @Override
    public String searched() {
        return "Order, customer's name or e-mail";
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter.Values("Status", OrderField.STATUS),
                new Filter.Presets(
                        "Total",
                        List.of(
                                Filter.Preset.of("Below 50", "total_price__lt", "50"),
                                new Filter.Preset(
                                        "50 to 200", Map.of("total_price__gte", "50", "total_price__lte", "200")),
                                Filter.Preset.of("Above 200", "total_price__gt", "200"))));
    }

    @Override
    public Field dates() {
        return OrderField.ORDER_DATE;
    }

    @Override
    public OrderEditing editing() {
        return editing;
    }
}

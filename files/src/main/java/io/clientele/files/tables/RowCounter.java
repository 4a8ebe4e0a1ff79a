package io.clientele.files.tables;

import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** Counts rows by table on their way to a file that takes several. */
final class RowCounter implements RowReceiver {
    private final RowReceiver next;
    private long products;
    private long customers;
    private long orderRows;
    private long items;
    private long truths;

    RowCounter(RowReceiver next) {
        this.next = next;
    }

    long rows(Table table) {
        return switch (table) {
            case PRODUCTS -> products;
            case CUSTOMERS -> customers;
            case ORDERS -> orderRows;
            case ORDER_ITEMS -> items;
            case GROUND_TRUTH -> truths;
        };
    }

    void clear() {
        products = 0;
        customers = 0;
        orderRows = 0;
        items = 0;
        truths = 0;
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        products++;
        next.product(id, name, description, category, priceCents, stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        customers++;
        next.customer(id, name, email, phone, address, createdAt);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        orderRows++;
        next.order(id, customerId, orderedAt, status, totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        items++;
        next.orderItem(orderId, lineNo, productId, quantity, unitPriceCents);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        truths++;
        next.groundTruth(customerId, persona, orders, spendCents, recencyDays);
    }
}

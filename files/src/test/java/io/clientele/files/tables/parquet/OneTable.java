package io.clientele.files.tables.parquet;

import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** Hands on the rows of one table alone. */
record OneTable(Table table, RowReceiver rows) implements RowReceiver {

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        if (table == Table.PRODUCTS) {
            rows.product(id, name, description, category, priceCents, stock);
        }
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        if (table == Table.CUSTOMERS) {
            rows.customer(id, name, email, phone, address, createdAt);
        }
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        if (table == Table.ORDERS) {
            rows.order(id, customerId, orderedAt, status, totalCents);
        }
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        if (table == Table.ORDER_ITEMS) {
            rows.orderItem(orderId, lineNo, productId, quantity, unitPriceCents);
        }
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        if (table == Table.GROUND_TRUTH) {
            rows.groundTruth(customerId, persona, orders, spendCents, recencyDays);
        }
    }
}

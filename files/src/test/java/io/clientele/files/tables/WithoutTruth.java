package io.clientele.files.tables;

import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** Hands on all rows but those of the ground truth. */
public record WithoutTruth(RowReceiver rows) implements RowReceiver {
    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        rows.product(id, name, description, category, priceCents, stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        rows.customer(id, name, email, phone, address, createdAt);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        rows.order(id, customerId, orderedAt, status, totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        rows.orderItem(orderId, lineNo, productId, quantity, unitPriceCents);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {}
}

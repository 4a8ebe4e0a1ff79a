package io.clientele.store;

import io.clientele.model.OrderStatus;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** A chunk whose rows can be taken away, to be sent while others are put into an empty one. */
final class LentChunk implements RowChunk {
    private CopyChunk rows = new CopyChunk();

    /** Takes the rows. */
    CopyChunk exchange(CopyChunk empty) {
        CopyChunk full = rows;
        rows = empty;
        return full;
    }

    @Override
    public void clear() {
        rows.clear();
    }

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
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        rows.groundTruth(customerId, persona, orders, spendCents, recencyDays);
    }
}

package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;
import io.clientele.model.OrderStatus;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/** Makes JSON objects, one in a line. */
final class JsonLinesEncoder extends TextEncoder {
    private final JsonRows objects = new JsonRows(text);

    JsonLinesEncoder(Compression compression) {
        super(compression);
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        rows++;
        objects.product(id, name, description, category, priceCents, stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        rows++;
        objects.customer(id, name, email, phone, address, createdAt);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        rows++;
        objects.order(id, customerId, orderedAt, status, totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        rows++;
        objects.orderItem(orderId, lineNo, productId, quantity, unitPriceCents);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        rows++;
        objects.groundTruth(customerId, persona, orders, spendCents, recencyDays);
    }
}

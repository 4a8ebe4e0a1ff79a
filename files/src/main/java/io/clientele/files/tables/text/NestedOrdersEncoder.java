package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;
import io.clientele.model.OrderStatus;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes orders with their items in them. An order ends where the next one begins. */
final class NestedOrdersEncoder extends TextEncoder {
    private static final byte[] ITEMS = ",\"items\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "]}\n".getBytes(StandardCharsets.UTF_8);

    private final JsonRows objects = new JsonRows(text);
    private boolean open;
    private boolean empty;

    NestedOrdersEncoder(Compression compression) {
        super(compression);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        endOrder();
        rows++;
        objects.openOrder(id, customerId, orderedAt, status, totalCents);
        text.append(ITEMS);
        open = true;
        empty = true;
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        rows++;
        if (!empty) {
            text.append(',');
        }
        objects.nestedItem(lineNo, productId, quantity, unitPriceCents);
        empty = false;
    }

    @Override
    public void end() {
        endOrder();
        super.end();
    }

    private void endOrder() {
        if (open) {
            text.append(END);
            open = false;
        }
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        throw new UnsupportedOperationException("a product among orders");
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        throw new UnsupportedOperationException("a customer among orders");
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        throw new UnsupportedOperationException("a persona among orders");
    }
}

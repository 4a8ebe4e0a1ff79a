package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored order without its lines.
 *
 * @param totalCents negative for an imported return
 * @param externalKey the order's number in an imported file
 */
public record OrderRow(
        long id,
        CustomerName customer,
        OrderStatus status,
        Instant orderedAt,
        long totalCents,
        @Nullable String externalKey) {

    OrderRow of(CustomerName other) {
        return new OrderRow(id, other, status, orderedAt, totalCents, externalKey);
    }
}

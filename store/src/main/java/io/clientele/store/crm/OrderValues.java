package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What may be set of an order; {@link OrderStore} checks it. Prices and the total are none of it: they follow.
 *
 * @param orderedAt whole seconds are kept; from year 1 to 9999
 * @param lines 1 to {@value #MAX_LINES}; those that an order has may also stay as they are, whatever they are
 */
public record OrderValues(long customerId, OrderStatus status, Instant orderedAt, List<LineValues> lines) {
    public static final int MAX_LINES = 1_000;

    /** What {@code numeric(12, 2)} holds. */
    public static final long MAX_TOTAL_CENTS = 999_999_999_999L;

    public OrderValues {
        orderedAt = orderedAt.truncatedTo(ChronoUnit.SECONDS);
        lines = List.copyOf(lines);
    }
}

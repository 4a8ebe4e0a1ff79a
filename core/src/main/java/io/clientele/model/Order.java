package io.clientele.model;

import java.time.Instant;
import java.util.List;

/**
 * An order with its lines.
 *
 * @param totalCents the sum of the lines' totals, always
 * @param items the lines, in the order of their numbers
 */
public record Order(
        long id, long customerId, Instant orderedAt, OrderStatus status, long totalCents, List<OrderItem> items) {

    public Order {
        items = List.copyOf(items);
    }
}

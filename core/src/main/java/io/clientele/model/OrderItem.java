package io.clientele.model;

/**
 * A line of an order.
 *
 * @param lineNo 1 for an order's first line
 * @param quantity pieces, at least 1
 * @param unitPriceCents the price of one piece when it was bought
 */
public record OrderItem(long orderId, int lineNo, long productId, int quantity, long unitPriceCents) {

    /** Quantity × unit price, in cents. */
    public long totalCents() {
        return Math.multiplyExact(quantity, unitPriceCents);
    }
}

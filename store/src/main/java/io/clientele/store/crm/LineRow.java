package io.clientele.store.crm;

/**
 * A stored line of an order.
 *
 * @param lineNo from 1
 * @param quantity negative in an imported return
 * @param unitPriceCents what one piece cost when it was bought
 */
public record LineRow(
        long orderId, int lineNo, long productId, String productName, long quantity, long unitPriceCents) {

    public long totalCents() {
        return Math.multiplyExact(quantity, unitPriceCents);
    }
}

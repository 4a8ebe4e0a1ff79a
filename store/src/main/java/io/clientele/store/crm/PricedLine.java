package io.clientele.store.crm;

/** A line as it is to be written. */
record PricedLine(long productId, long quantity, long unitPriceCents) {

    /** At most 10⁶ · 10⁹. */
    long totalCents() {
        return Math.multiplyExact(quantity, unitPriceCents);
    }
}

package io.clientele.store.crm;

/**
 * What may be set of a line.
 *
 * @param quantity 1 to {@value #MAX_QUANTITY}
 */
public record LineValues(long productId, long quantity) {
    public static final long MAX_QUANTITY = 1_000_000;
}

package io.clientele.store.crm;

/**
 * What may be set of a product; {@link ProductStore} checks it.
 *
 * @param name not blank, at most {@value #MAX_NAME} characters
 * @param description at most {@value #MAX_DESCRIPTION} characters
 * @param category at most {@value #MAX_CATEGORY} characters
 * @param priceCents 0 to {@value #MAX_PRICE_CENTS}
 * @param stock 0 to 2³¹ − 1
 */
public record ProductValues(String name, String description, String category, long priceCents, long stock) {
    public static final int MAX_NAME = 200;
    public static final int MAX_DESCRIPTION = 2_000;
    public static final int MAX_CATEGORY = 100;
    public static final long MAX_PRICE_CENTS = 999_999_999;
    public static final long MAX_STOCK = Integer.MAX_VALUE;
}

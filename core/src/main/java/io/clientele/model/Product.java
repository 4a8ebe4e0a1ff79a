package io.clientele.model;

/**
 * A product of the catalogue.
 *
 * @param id positive, unique
 * @param priceCents catalogue price, positive
 * @param stock pieces at hand, not negative
 */
public record Product(long id, String name, String description, String category, long priceCents, int stock) {}

package io.clientele.store.crm;

/** How much of a product is in orders that were shipped or delivered. */
public record ProductSales(long productId, String name, long quantity, long revenueCents) {}

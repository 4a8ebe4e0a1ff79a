package io.clientele.store.seed;

/**
 * What was written of a persona.
 *
 * @param key the persona's key
 * @param name for people
 * @param orders completed ones
 * @param valueCents the sum of their totals
 * @param cancelledOrders those on top that were cancelled
 */
public record PersonaCount(
        String key, String name, long customers, long orders, long valueCents, long cancelledOrders) {}

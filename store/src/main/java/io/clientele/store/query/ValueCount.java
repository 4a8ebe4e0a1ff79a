package io.clientele.store.query;

/**
 * How many rows have a value.
 *
 * @param more whether there are more than that: counting was ended there
 */
public record ValueCount(String value, long count, boolean more) {}

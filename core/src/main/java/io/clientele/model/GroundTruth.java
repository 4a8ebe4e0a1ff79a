package io.clientele.model;

/**
 * What was asked of a generated customer: the hidden truth that a segmentation is judged by.
 *
 * @param persona the persona's key
 * @param orders completed orders in the window, 0 or more
 * @param spendCents the sum of their totals that was aimed at; the basket meets it to some cents
 * @param recencyDays whole days between the last order's date and the as-of date; 0 for a customer without an order
 */
public record GroundTruth(long customerId, String persona, int orders, long spendCents, int recencyDays) {}

package io.clientele.rfm;

import java.time.ZoneId;
import java.util.Arrays;

/**
 * Recency, frequency and monetary of each customer with at least one completed order before the as-of date, by ascending
 * customer id. Columns are primitive arrays of 24 bytes a customer; a customer is a row from 0 to {@link #customers()} − 1.
 */
public final class RfmMetrics {
    private final AsOf asOf;
    private final long[] customerIds;
    private final int[] recencyDays;
    private final int[] frequency;
    private final long[] monetaryCents;

    RfmMetrics(AsOf asOf, long[] customerIds, int[] recencyDays, int[] frequency, long[] monetaryCents) {
        this.asOf = asOf;
        this.customerIds = customerIds;
        this.recencyDays = recencyDays;
        this.frequency = frequency;
        this.monetaryCents = monetaryCents;
    }

    /** @param expectedCustomers how many to make room for; more or fewer may come */
    public static RfmMetricsBuilder builder(AsOf asOf, int expectedCustomers) {
        return new RfmMetricsBuilder(asOf, expectedCustomers);
    }

    /** For an as-of date that is known only after the last customer; it is given to {@code build}. */
    public static RfmMetricsBuilder builder(ZoneId zone, int expectedCustomers) {
        return new RfmMetricsBuilder(zone, expectedCustomers);
    }

    public AsOf asOf() {
        return asOf;
    }

    /** Number of rows. */
    public int customers() {
        return customerIds.length;
    }

    public long customerId(int row) {
        return customerIds[row];
    }

    /** As-of date − date of the last order, at least 1. */
    public int recencyDays(int row) {
        return recencyDays[row];
    }

    /** Number of orders, at least 1. */
    public int frequency(int row) {
        return frequency[row];
    }

    /** Sum of the orders' totals; negative where returns outweigh purchases. */
    public long monetaryCents(int row) {
        return monetaryCents[row];
    }

    /** The customer's row, or a negative number if the customer has none. */
    public int rowOf(long customerId) {
        return Arrays.binarySearch(customerIds, customerId);
    }

    /** Fills the array, which has room for all rows, so that more is better. */
    void fillRising(Dimension dimension, long[] rising) {
        switch (dimension) {
            case RECENCY -> {
                for (int row = 0; row < rising.length; row++) {
                    rising[row] = -recencyDays[row];
                }
            }
            case FREQUENCY -> {
                for (int row = 0; row < rising.length; row++) {
                    rising[row] = frequency[row];
                }
            }
            case MONETARY -> System.arraycopy(monetaryCents, 0, rising, 0, rising.length);
        }
    }
}

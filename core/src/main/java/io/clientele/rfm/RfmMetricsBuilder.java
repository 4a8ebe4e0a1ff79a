package io.clientele.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes an engine's aggregates, one customer after the other in any order. The as-of date is told before the first or, where
 * it follows from the last order, after the last customer.
 */
public final class RfmMetricsBuilder {
    private static final int MAX_CUSTOMERS = Integer.MAX_VALUE - 8;

    /** No order is later; also the last year whose daylight saving time is looked up. */
    private static final LocalDate END_OF_TIME = LocalDate.of(2300, 1, 1);

    private final AsOf latest;
    private final long cutoffEpochSecond;
    private final long latestEpochDay;
    private final LocalDays localDays;

    private int size;
    private boolean ascending = true;
    private int fewestDays = Integer.MAX_VALUE;
    private long[] customerIds;
    private int[] recencyDays;
    private int[] frequency;
    private long[] monetaryCents;

    RfmMetricsBuilder(ZoneId zone, int expectedCustomers) {
        this(new AsOf(END_OF_TIME, zone), expectedCustomers);
    }

    RfmMetricsBuilder(AsOf asOf, int expectedCustomers) {
        this.latest = asOf;
        this.cutoffEpochSecond = asOf.cutoffEpochSecond();
        this.latestEpochDay = asOf.date().toEpochDay();
        this.localDays = LocalDays.before(cutoffEpochSecond, asOf.zone());
        int capacity = Math.max(16, expectedCustomers);
        customerIds = new long[capacity];
        recencyDays = new int[capacity];
        frequency = new int[capacity];
        monetaryCents = new long[capacity];
    }

    /**
     * One customer's completed orders before the cut-off.
     *
     * @param lastOrderEpochSecond before {@link AsOf#cutoffEpochSecond()}
     * @param orders 1 or more
     * @param sumCents of the orders' totals; may be negative
     * @throws IllegalArgumentException if a value is out of range
     */
    public RfmMetricsBuilder add(long customerId, long lastOrderEpochSecond, long orders, long sumCents) {
        if (orders < 1 || orders > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "orders of customer " + customerId + " is " + orders + ", but must be 1 to " + Integer.MAX_VALUE);
        }
        if (lastOrderEpochSecond >= cutoffEpochSecond) {
            throw new IllegalArgumentException(
                    "last order of customer " + customerId + " is at " + describe(lastOrderEpochSecond)
                            + ", but must be before " + latest.date() + " in " + latest.zone());
        }
        long days = latestEpochDay - localDays.epochDay(lastOrderEpochSecond);
        if (days > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("last order of customer " + customerId + " is at "
                    + describe(lastOrderEpochSecond) + ", which is too long ago");
        }
        ensureRoom();
        ascending &= size == 0 || customerIds[size - 1] < customerId;
        customerIds[size] = customerId;
        recencyDays[size] = (int) days;
        fewestDays = Math.min(fewestDays, (int) days);
        frequency[size] = (int) orders;
        monetaryCents[size] = sumCents;
        size++;
        return this;
    }

    /** The earliest as-of date at which all orders count: the day after the last one. Empty without a customer. */
    public Optional<LocalDate> dayAfterLastOrder() {
        return size == 0 ? Optional.empty() : Optional.of(latest.date().minusDays(fewestDays - 1L));
    }

    /**
     * As of a date that no order is on or after.
     *
     * @throws IllegalArgumentException if an order is, or a customer was added twice
     */
    public RfmMetrics build(LocalDate date) {
        long earlier = latestEpochDay - date.toEpochDay();
        if (size > 0 && earlier >= fewestDays) {
            throw new IllegalArgumentException("as-of date is " + date + ", but must be after the last order, "
                    + latest.date().minusDays(fewestDays));
        }
        for (int i = 0; i < size; i++) {
            recencyDays[i] -= (int) earlier;
        }
        fewestDays -= (int) earlier;
        return build(new AsOf(date, latest.zone()));
    }

    /** @throws IllegalArgumentException if a customer was added twice */
    public RfmMetrics build() {
        return build(latest);
    }

    private RfmMetrics build(AsOf asOf) {
        long[] ids = Arrays.copyOf(customerIds, size);
        if (ascending) {
            return new RfmMetrics(
                    asOf,
                    ids,
                    Arrays.copyOf(recencyDays, size),
                    Arrays.copyOf(frequency, size),
                    Arrays.copyOf(monetaryCents, size));
        }
        int[] order = OrderStatistics.order(ids);
        int[] days = new int[size];
        int[] orders = new int[size];
        long[] cents = new long[size];
        for (int row = 0; row < size; row++) {
            int from = order[row];
            ids[row] = customerIds[from];
            days[row] = recencyDays[from];
            orders[row] = frequency[from];
            cents[row] = monetaryCents[from];
            if (row > 0 && ids[row] == ids[row - 1]) {
                throw new IllegalArgumentException("customer " + ids[row] + " was added twice");
            }
        }
        return new RfmMetrics(asOf, ids, days, orders, cents);
    }

    private void ensureRoom() {
        if (size < customerIds.length) {
            return;
        }
        if (size == MAX_CUSTOMERS) {
            throw new IllegalArgumentException("there are more than " + MAX_CUSTOMERS + " customers");
        }
        int capacity = (int) Math.min(MAX_CUSTOMERS, 1L + size + (size >> 1));
        customerIds = Arrays.copyOf(customerIds, capacity);
        recencyDays = Arrays.copyOf(recencyDays, capacity);
        frequency = Arrays.copyOf(frequency, capacity);
        monetaryCents = Arrays.copyOf(monetaryCents, capacity);
    }

    private static String describe(long epochSecond) {
        boolean printable = epochSecond >= Instant.MIN.getEpochSecond() && epochSecond <= Instant.MAX.getEpochSecond();
        return printable ? Instant.ofEpochSecond(epochSecond).toString() : "epoch second " + epochSecond;
    }
}

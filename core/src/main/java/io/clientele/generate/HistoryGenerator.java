package io.clientele.generate;

import io.clientele.distribution.GammaQuantiles;
import io.clientele.model.OrderStatus;
import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.Arrays;

/**
 * Makes one customer's purchase history after the other, each from its own streams, so that any customer can be made
 * alone and on any machine. Not thread-safe: a thread has its own.
 *
 * <p>{@link AskedOfCustomer} says how many orders, what spend and which recency the history is to show. The last order
 * lies on the date that the recency asks for; the others lie before it at gamma distributed gaps of operational time
 * (Platzer &amp; Reutterer, Ticking Away the Moments, Marketing Science 35, 2016). The spend is split over the orders by
 * gamma weights, and each order's basket is filled to meet its share; what it misses is the next one's to make up.
 */
final class HistoryGenerator {
    private static final int SECONDS_PER_DAY = 86_400;

    /** Nobody orders in the first minute of the window, so that the account can be opened before the first order. */
    private static final int FIRST_ORDER_SECOND = 60;

    private static final int MOST_DAYS_UNDER_WAY = 5;
    private static final int LONGEST_RETRY_SECONDS = 2 * 3600;

    private final PopulationPlan plan;
    private final AskedOfCustomer asked;
    private final Basket basket;
    private final TimeOfDay timeOfDay;
    private final int days;
    private final long windowStart;
    private final long windowEnd;
    private final double cancelledShare;

    private final Stream gapBits;
    private final Stream timeBits;
    private final Stream valueBits;
    private final Stream basketBits;
    private final Stream cancelledBits;
    private final Stream createdBits;

    private final PurchaseHistory[] single = new PurchaseHistory[1];

    /** Of each completed order: its place between the onset and the last order, then its share of the spend. */
    private double[] share = new double[64];

    private long[] completedAt = new long[64];

    HistoryGenerator(PopulationPlan plan) {
        Population population = plan.population();
        long seed = population.seed();
        this.plan = plan;
        this.asked = new AskedOfCustomer(population, plan.personas());
        this.basket = plan.newBasket();
        this.timeOfDay = plan.timeOfDay();
        this.days = population.days();
        this.windowStart = population.windowStart().toEpochDay() * SECONDS_PER_DAY;
        this.windowEnd = population.asOf().toEpochDay() * SECONDS_PER_DAY;
        this.cancelledShare = population.cancelled();
        this.gapBits = Stream.of(seed, Purpose.GAPS);
        this.timeBits = Stream.of(seed, Purpose.ORDER_TIME);
        this.valueBits = Stream.of(seed, Purpose.ORDER_VALUE);
        this.basketBits = Stream.of(seed, Purpose.BASKET);
        this.cancelledBits = Stream.of(seed, Purpose.CANCELLED);
        this.createdBits = Stream.of(seed, Purpose.CREATED_AT);
    }

    /**
     * Fills the history with the customer's.
     *
     * @param index the customer's place in the population, from 0
     */
    void generate(long index, PurchaseHistory history) {
        single[0] = history;
        generate(index, 1, Depth.ORDERS, single);
    }

    /**
     * The same for some customers in a row, at most {@link CustomerBlock#CAPACITY}, up to a depth; what lies beyond it is empty.
     *
     * @param from the first one's place in the population
     */
    void generate(long from, int count, Depth depth, PurchaseHistory[] histories) {
        asked.fill(from, count, depth, histories);
        for (int i = 0; i < count; i++) {
            fill(from + i, depth, histories[i]);
        }
    }

    private void fill(long index, Depth depth, PurchaseHistory history) {
        history.customerId = plan.population().firstCustomerId() + index;
        history.firstOrderId = plan.firstOrderId(history.customerId);
        history.orders = 0;
        history.lines = 0;
        history.firstLine[0] = 0;
        if (depth == Depth.ASKED) {
            return;
        }
        int completed = history.askedOrders;
        ensureScratch(completed);
        PersonaLayout layout = plan.layout(history.persona);
        long onset = windowStart + (long) layout.calendar().onset() * SECONDS_PER_DAY;
        createdBits.at(index);
        if (completed == 0) {
            history.createdAt = onset + createdBits.nextLong(windowEnd - onset);
            return;
        }
        layOutTimes(index, history.askedRecencyDays, completed, depth, layout);
        history.createdAt = openedBefore(completedAt[0], onset);
        if (depth == Depth.ORDERS) {
            fillOrders(index, completed, layout.values(), history);
        }
    }

    private void layOutTimes(long index, int recencyDays, int orders, Depth depth, PersonaLayout layout) {
        Calendar calendar = layout.calendar();
        int lastDay = days - recencyDays;
        double from = calendar.atStartOf(calendar.onset());
        double span = calendar.atStartOf(lastDay + 1) - from;
        double total = accumulate(gapBits.at(index), orders, layout.gaps());
        double scale = span / total;
        timeBits.at(index);
        int firstDay = 0;
        double endOfFirstDay = 0;
        for (int order = 0; order < orders; order++) {
            boolean last = order == orders - 1;
            double time = from + share[order] * scale;
            if (depth != Depth.ORDERS && order > 0 && (last ? lastDay > firstDay : time >= endOfFirstDay)) {
                // An account is opened before the first order, and that one is known.
                return;
            }
            int day = last ? lastDay : Math.min(lastDay, calendar.dayAt(time));
            if (order == 0) {
                firstDay = day;
                endOfFirstDay = day < lastDay ? calendar.atStartOf(day + 1) : Double.POSITIVE_INFINITY;
            }
            long startOfDay = windowStart + (long) day * SECONDS_PER_DAY;
            long at = startOfDay + timeOfDay.second(timeBits.nextLong());
            insertInOrder(Math.max(at, windowStart + FIRST_ORDER_SECOND), order);
        }
    }

    /** Days don't fall, but orders of one day come with times in any order. */
    private void insertInOrder(long at, int orders) {
        int place = orders;
        while (place > 0 && completedAt[place - 1] > at) {
            completedAt[place] = completedAt[place - 1];
            place--;
        }
        completedAt[place] = at;
    }

    /** Fills the shares with the partial sums of gamma variates and returns the whole. */
    private double accumulate(Stream stream, int count, GammaQuantiles gamma) {
        double sum = 0;
        for (int i = 0; i < count; i += 2) {
            long bits = stream.nextLong();
            sum += gamma.at(bits >>> 32);
            share[i] = sum;
            if (i + 1 < count) {
                sum += gamma.at(bits);
                share[i + 1] = sum;
            }
        }
        return sum;
    }

    /** Most accounts are opened shortly before the first order; some long before. */
    private long openedBefore(long firstOrder, long onset) {
        double early = createdBits.nextDouble();
        long span = firstOrder - Math.min(onset, firstOrder - FIRST_ORDER_SECOND);
        return firstOrder - 1 - (long) (early * early * early * (span - 1));
    }

    private void fillOrders(long index, int completed, GammaQuantiles values, PurchaseHistory history) {
        double scale = history.askedSpendCents / accumulate(valueBits.at(index), completed, values);
        basketBits.at(index);
        cancelledBits.at(index);
        long spent = 0;
        for (int order = 0; order < completed; order++) {
            boolean last = order == completed - 1;
            long due = last ? history.askedSpendCents : (long) (share[order] * scale + 0.5);
            int line = history.lines;
            long total = basket.fill(due - spent, last, basketBits, history);
            spent += total;
            long before = order == 0 ? history.createdAt : completedAt[order - 1];
            if (cancelledShare > 0 && cancelledBits.nextDouble() < cancelledShare) {
                append(firstAttemptAt(completedAt[order], before), OrderStatus.CANCELLED, total, history);
                copyLines(line, history);
            }
            append(completedAt[order], statusAt(completedAt[order]), total, history);
        }
    }

    /** A cancelled order is a first attempt at the one that follows within two hours. */
    private long firstAttemptAt(long orderedAt, long after) {
        long most = Math.min(orderedAt - after - 1, LONGEST_RETRY_SECONDS);
        return orderedAt - (most > 0 ? cancelledBits.nextLong(most) : 0);
    }

    private void copyLines(int from, PurchaseHistory history) {
        int count = history.lines - from;
        history.ensureLines(history.lines + count);
        System.arraycopy(history.productId, from, history.productId, history.lines, count);
        System.arraycopy(history.quantity, from, history.quantity, history.lines, count);
        System.arraycopy(history.unitPriceCents, from, history.unitPriceCents, history.lines, count);
        history.lines += count;
    }

    /** A parcel is under way for a day up to five. */
    private OrderStatus statusAt(long orderedAt) {
        long ageDays = (windowEnd - orderedAt) / SECONDS_PER_DAY;
        long daysUnderWay = 1L + Math.floorMod(orderedAt, MOST_DAYS_UNDER_WAY);
        return ageDays < daysUnderWay ? OrderStatus.SHIPPED : OrderStatus.DELIVERED;
    }

    private static void append(long at, OrderStatus status, long totalCents, PurchaseHistory history) {
        int order = history.orders++;
        history.ensureOrders(history.orders);
        history.orderedAt[order] = at;
        history.status[order] = status;
        history.totalCents[order] = totalCents;
        history.firstLine[order + 1] = history.lines;
    }

    private void ensureScratch(int orders) {
        if (orders > share.length) {
            int capacity = Math.max(orders, 2 * share.length);
            share = Arrays.copyOf(share, capacity);
            completedAt = Arrays.copyOf(completedAt, capacity);
        }
    }
}

package io.clientele.server.dashboard;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dimension is spread over the customers with an order.
 *
 * @param dimension {@code recency}, {@code frequency} or {@code monetary}
 * @param unit {@code days}, {@code orders} or {@code cents}
 * @param bins ascending, without a gap; of one width, except that the last may be open to above
 * @param cutPoints between the scores 1|2, 2|3, 3|4 and 4|5; empty where the run has none
 */
record Histogram(String dimension, String unit, List<Bin> bins, List<Long> cutPoints) {
    /** More would be thinner than a line on a phone. */
    private static final int MOST_BINS = 40;

    /** One customer in two hundred may be left to the open bin, so that a few great values don't press all others flat. */
    private static final int CUSTOMERS_PER_OUTLIER = 200;

    Histogram {
        bins = List.copyOf(bins);
        cutPoints = List.copyOf(cutPoints);
    }

    /**
     * Customers with {@code from ≤ value < to}.
     *
     * @param to null for the open bin, which holds all from {@code from} on
     */
    record Bin(long from, @Nullable Long to, long customers) {}

    /** @param values one for each customer, in any order; they are sorted in place */
    static Histogram of(Dimension dimension, long[] values, @Nullable CutPoints cutPoints) {
        List<Long> cuts = cutPoints == null
                ? List.of()
                : Arrays.stream(cutPoints.values()).boxed().toList();
        return new Histogram(dimension.key(), dimension.unit(), bins(values), cuts);
    }

    private static List<Bin> bins(long[] values) {
        if (values.length == 0) {
            return List.of();
        }
        Arrays.sort(values);
        long last = values[values.length - 1 - values.length / CUSTOMERS_PER_OUTLIER];
        long width = width(values[0], last);
        long start = Math.floorDiv(values[0], width) * width;
        List<Bin> bins = new ArrayList<>();
        int at = 0;
        for (long from = start; from <= last; from += width) {
            int end = at;
            while (end < values.length && values[end] < from + width) {
                end++;
            }
            bins.add(new Bin(from, from + width, end - at));
            at = end;
        }
        if (at < values.length) {
            bins.add(new Bin(start + bins.size() * width, null, values.length - at));
        }
        return bins;
    }

    /** 1, 2 or 5 times a power of ten, the smallest that does with {@link #MOST_BINS}. */
    private static long width(long first, long last) {
        for (long power = 1; ; power *= 10) {
            for (long width : new long[] {power, 2 * power, 5 * power}) {
                if (Math.floorDiv(last, width) - Math.floorDiv(first, width) < MOST_BINS) {
                    return width;
                }
            }
        }
    }
}

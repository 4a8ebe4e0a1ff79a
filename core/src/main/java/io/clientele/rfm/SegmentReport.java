package io.clientele.rfm;

import java.util.ArrayList;
import java.util.List;

/**
 * All segments of a run with their customers and revenue.
 *
 * @param segments in the order of the rules; segments without a customer too
 */
public record SegmentReport(List<SegmentSummary> segments) {

    public SegmentReport {
        segments = List.copyOf(segments);
    }

    /**
     * @param customersWithoutOrder the customers who are not among the metrics; they belong to the segment of 1/1/1
     * @throws ArithmeticException if a sum is beyond a long
     */
    public static SegmentReport of(RfmMetrics metrics, RfmScores scores, long customersWithoutOrder) {
        if (metrics.customers() != scores.customers()) {
            throw new IllegalArgumentException(
                    "scores are those of " + scores.customers() + " customers, but there are " + metrics.customers());
        }
        List<Segment> segments = scores.rules().segments();
        long[] customers = new long[segments.size()];
        long[] recencyDays = new long[segments.size()];
        long[] orders = new long[segments.size()];
        long[] cents = new long[segments.size()];
        for (int row = 0; row < metrics.customers(); row++) {
            int segment = scores.segmentIndex(row);
            customers[segment]++;
            recencyDays[segment] += metrics.recencyDays(row);
            orders[segment] += metrics.frequency(row);
            cents[segment] = Math.addExact(cents[segment], metrics.monetaryCents(row));
        }
        List<SegmentSummary> summaries = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            long without = i == scores.rules().segmentIndexWithoutOrder() ? customersWithoutOrder : 0;
            summaries.add(new SegmentSummary(
                    segments.get(i), customers[i] + without, without, recencyDays[i], orders[i], cents[i]));
        }
        return new SegmentReport(summaries);
    }

    public long customers() {
        return segments.stream().mapToLong(SegmentSummary::customers).sum();
    }

    /** @throws ArithmeticException if the sum is beyond a long */
    public long revenueCents() {
        return segments.stream().mapToLong(SegmentSummary::revenueCents).reduce(0, Math::addExact);
    }

    /** The segment's part of all customers, 0 to 1; 0 if there is no customer. */
    public double share(SegmentSummary segment) {
        return customers() == 0 ? 0 : (double) segment.customers() / customers();
    }

    /** The segment's part of the revenue; 0 if there is no revenue. */
    public double revenueShare(SegmentSummary segment) {
        return revenueCents() <= 0 ? 0 : (double) segment.revenueCents() / revenueCents();
    }
}

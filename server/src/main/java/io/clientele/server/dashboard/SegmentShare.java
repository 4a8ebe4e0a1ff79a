package io.clientele.server.dashboard;

import io.clientele.rfm.Segment;
import io.clientele.store.rfm.RfmColumns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment's part of the customers and of the revenue.
 *
 * @param share of all customers, 0 to 1
 * @param revenueShare of all revenue, 0 to 1; 0 where there is no revenue
 * @param meanRecencyDays over its customers with an order; null if there is none
 * @param meanFrequency likewise, in orders
 * @param meanMonetaryCents likewise
 */
record SegmentShare(
        String segment,
        String description,
        String action,
        long customers,
        double share,
        long revenueCents,
        double revenueShare,
        @Nullable Double meanRecencyDays,
        @Nullable Double meanFrequency,
        @Nullable Long meanMonetaryCents) {

    /** All segments of the run's rules in their order, those without a customer too. */
    static List<SegmentShare> of(RfmColumns columns) {
        List<Segment> segments = columns.run().rules().segments();
        long[] customers = new long[segments.size()];
        long[] withOrder = new long[segments.size()];
        long[] days = new long[segments.size()];
        long[] orders = new long[segments.size()];
        long[] cents = new long[segments.size()];
        long allCents = 0;
        for (int row = 0; row < columns.customers(); row++) {
            int segment = columns.segments()[row];
            customers[segment]++;
            if (columns.recencyDays()[row] != RfmColumns.NO_ORDER) {
                withOrder[segment]++;
                days[segment] += columns.recencyDays()[row];
                orders[segment] += columns.frequency()[row];
                cents[segment] = Math.addExact(cents[segment], columns.monetaryCents()[row]);
                allCents = Math.addExact(allCents, columns.monetaryCents()[row]);
            }
        }
        List<SegmentShare> shares = new ArrayList<>();
        for (int i = 0; i < customers.length; i++) {
            Segment segment = segments.get(i);
            shares.add(new SegmentShare(
                    segment.name(),
                    segment.description(),
                    segment.suggestedAction(),
                    customers[i],
                    columns.customers() == 0 ? 0 : (double) customers[i] / columns.customers(),
                    cents[i],
                    allCents <= 0 ? 0 : (double) cents[i] / allCents,
                    withOrder[i] == 0 ? null : (double) days[i] / withOrder[i],
                    withOrder[i] == 0 ? null : (double) orders[i] / withOrder[i],
                    withOrder[i] == 0 ? null : Means.rounded(cents[i], withOrder[i])));
        }
        return List.copyOf(shares);
    }
}

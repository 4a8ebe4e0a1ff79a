package io.clientele.cli;

import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentReport;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.RfmRun;
import org.jspecify.annotations.Nullable;

/**
 * What {@code calculate-rfm} shows.
 *
 * @param source the database or file of the orders
 * @param customersWithoutOrders customers who are not among the metrics
 * @param run null for a dry run
 */
record RfmCalculation(
        String source,
        AsOfChoice asOf,
        RfmMetrics metrics,
        RfmScores scores,
        SegmentReport segments,
        long customersWithoutOrders,
        @Nullable RfmRun run) {

    static RfmCalculation of(
            String source,
            AsOfChoice asOf,
            RfmMetrics metrics,
            RfmScores scores,
            long customersWithoutOrders,
            @Nullable RfmRun run) {
        SegmentReport segments = SegmentReport.of(metrics, scores, customersWithoutOrders);
        return new RfmCalculation(source, asOf, metrics, scores, segments, customersWithoutOrders, run);
    }
}

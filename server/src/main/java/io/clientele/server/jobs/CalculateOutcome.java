package io.clientele.server.jobs;

import io.clientele.rfm.SegmentReport;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.RfmRun;
import java.util.List;

/**
 * What a calculation has made.
 *
 * @param asOfReason why this date
 * @param segments in the order of the rules
 */
record CalculateOutcome(
        long runId,
        String asOf,
        String asOfReason,
        long customers,
        long customersWithoutOrders,
        List<SegmentCount> segments) {

    CalculateOutcome {
        segments = List.copyOf(segments);
    }

    /** @param share of all customers, 0 to 1 */
    record SegmentCount(String segment, long customers, double share, long revenueCents) {}

    static CalculateOutcome of(RfmRun run, AsOfChoice choice, SegmentReport report) {
        return new CalculateOutcome(
                run.id(),
                run.asOf().date().toString(),
                choice.why(),
                run.customers(),
                run.customersWithoutOrders(),
                report.segments().stream()
                        .map(summary -> new SegmentCount(
                                summary.segment().name(),
                                summary.customers(),
                                report.share(summary),
                                summary.revenueCents()))
                        .toList());
    }
}

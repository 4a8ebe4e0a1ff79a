package io.clientele.store.rfm;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that was saved.
 *
 * @param id grows from run to run
 * @param cutPoints null if nobody had an order to take them from
 * @param rules by which it put customers into segments
 * @param customers all, with an order or without
 * @param customersWithoutOrders those of them who had no completed order before the as-of date
 */
public record RfmRun(
        long id,
        AsOf asOf,
        ScoringMethod method,
        @Nullable RfmCutPoints cutPoints,
        SegmentRules rules,
        long customers,
        long customersWithoutOrders,
        Instant calculatedAt) {}

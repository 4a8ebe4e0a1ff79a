package io.clientele.spark;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How orders are scored, and what their columns are called. Immutable; each setting returns a changed copy.
 *
 * @param asOf orders before this date count; recency is counted from it
 * @param method quintile unless something else is asked for
 * @param thresholds for {@link ScoringMethod#THRESHOLDS} and no other
 * @param segments rules from scores to segments
 * @param customerId whole numbers or, unless the method is NTILE, text
 * @param orderedAt a timestamp, or a date
 * @param total a decimal with up to two places, or a whole number
 * @param status text, of which {@code delivered} and {@code shipped} count; null if all orders count
 */
public record RfmConfig(
        AsOf asOf,
        ScoringMethod method,
        @Nullable RfmCutPoints thresholds,
        SegmentRules segments,
        String customerId,
        String orderedAt,
        String total,
        @Nullable String status) {

    /** @throws IllegalArgumentException if thresholds are missing, or there for a method that takes none */
    public RfmConfig {
        if ((method == ScoringMethod.THRESHOLDS) != (thresholds != null)) {
            throw new IllegalArgumentException(
                    thresholds == null
                            ? "method is thresholds, but there are no cut points"
                            : "there are cut points, but the method is " + method.key());
        }
    }

    /** Quintiles, the built-in segments, and the columns of the generated table {@code orders}. */
    public static RfmConfig of(AsOf asOf) {
        return new RfmConfig(
                asOf,
                ScoringMethod.QUINTILE,
                null,
                SegmentRules.defaults(),
                "customer_id",
                "ordered_at",
                "total",
                "status");
    }

    /** The same with days in UTC. */
    public static RfmConfig of(LocalDate asOf) {
        return of(new AsOf(asOf, ZoneOffset.UTC));
    }

    public RfmConfig quintile() {
        return scoredBy(ScoringMethod.QUINTILE, null);
    }

    public RfmConfig ntile() {
        return scoredBy(ScoringMethod.NTILE, null);
    }

    public RfmConfig thresholds(RfmCutPoints cutPoints) {
        return scoredBy(ScoringMethod.THRESHOLDS, cutPoints);
    }

    public RfmConfig segments(SegmentRules rules) {
        return new RfmConfig(asOf, method, thresholds, rules, customerId, orderedAt, total, status);
    }

    /** @param statusName null if all orders count */
    public RfmConfig columns(
            String customerIdName, String orderedAtName, String totalName, @Nullable String statusName) {
        return new RfmConfig(asOf, method, thresholds, segments, customerIdName, orderedAtName, totalName, statusName);
    }

    private RfmConfig scoredBy(ScoringMethod newMethod, @Nullable RfmCutPoints cutPoints) {
        return new RfmConfig(asOf, newMethod, cutPoints, segments, customerId, orderedAt, total, status);
    }
}

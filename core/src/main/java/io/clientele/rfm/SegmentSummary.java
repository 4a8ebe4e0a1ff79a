package io.clientele.rfm;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The customers of one segment taken together. Means are over those with an order and empty if there is none.
 *
 * @param customers all of the segment, with an order or without
 * @param withoutOrder those of them who never ordered
 * @param totalRecencyDays sum over those with an order
 * @param totalOrders sum of their frequencies
 * @param revenueCents sum of their monetary values
 */
public record SegmentSummary(
        Segment segment,
        long customers,
        long withoutOrder,
        long totalRecencyDays,
        long totalOrders,
        long revenueCents) {

    /** @throws IllegalArgumentException unless 0 ≤ withoutOrder ≤ customers */
    public SegmentSummary {
        if (withoutOrder < 0 || withoutOrder > customers) {
            throw new IllegalArgumentException("withoutOrder of segment '" + segment.name() + "' is " + withoutOrder
                    + ", but must be 0 to " + customers + ", its customers");
        }
    }

    public long withOrder() {
        return customers - withoutOrder;
    }

    public OptionalDouble meanRecencyDays() {
        return mean(totalRecencyDays);
    }

    /** Orders per customer. */
    public OptionalDouble meanFrequency() {
        return mean(totalOrders);
    }

    /** Revenue per customer, rounded to the nearest cent. */
    public OptionalLong meanMonetaryCents() {
        if (withOrder() == 0) {
            return OptionalLong.empty();
        }
        long floor = Math.floorDiv(revenueCents, withOrder());
        long rest = Math.floorMod(revenueCents, withOrder());
        return OptionalLong.of(rest >= withOrder() - rest ? floor + 1 : floor);
    }

    private OptionalDouble mean(long total) {
        return withOrder() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) total / withOrder());
    }
}

package io.clientele.persona;

import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * When customers shop: relative weights, each list on its own scale. A weight of 2 beside a 1 means twice as many orders.
 *
 * @param weekday 7 weights, Monday first
 * @param month 12 weights, January first
 * @param hour 24 weights, from midnight to 1 o'clock first
 */
public record ActivityProfile(List<Double> weekday, List<Double> month, List<Double> hour) {

    /** @throws IllegalArgumentException if a list has the wrong length, a weight outside 0 to 10^6, or only zeros */
    public ActivityProfile {
        weekday = checked("weekday", weekday, 7);
        month = checked("month", month, 12);
        hour = checked("hour", hour, 24);
    }

    /** A web shop: busy at the week's start and in the evening, a peak before Christmas. */
    public static ActivityProfile defaults() {
        return new ActivityProfile(
                List.of(1.10, 1.06, 1.03, 1.00, 0.93, 0.86, 1.02),
                List.of(0.94, 0.88, 0.95, 0.95, 0.98, 0.96, 0.92, 0.92, 0.98, 1.04, 1.25, 1.23),
                List.of(
                        0.40, 0.20, 0.11, 0.08, 0.08, 0.14, 0.32, 0.62, 0.90, 1.15, 1.32, 1.38, 1.36, 1.32, 1.30, 1.30,
                        1.32, 1.36, 1.42, 1.58, 1.72, 1.62, 1.22, 0.78));
    }

    /** Every hour of the year alike. */
    public static ActivityProfile uniform() {
        return new ActivityProfile(equal(7), equal(12), equal(24));
    }

    private static List<Double> equal(int count) {
        return Collections.nCopies(count, 1.0);
    }

    private static List<Double> checked(String field, List<Double> weights, int count) {
        Objects.requireNonNull(weights, field);
        if (weights.size() != count) {
            throw new IllegalArgumentException(
                    "activity " + field + " has " + weights.size() + " weights, but must have " + count);
        }
        boolean allZero = true;
        for (int i = 0; i < count; i++) {
            double weight = weights.get(i);
            if (!(weight >= 0 && weight <= 1e6)) {
                throw new IllegalArgumentException(
                        "activity " + field + "[" + i + "] is " + weight + ", but must be 0 to 1000000");
            }
            allZero &= weight == 0;
        }
        if (allZero) {
            throw new IllegalArgumentException(
                    "activity " + field + " has only zeros, but must have a positive weight");
        }
        return List.copyOf(weights);
    }
}

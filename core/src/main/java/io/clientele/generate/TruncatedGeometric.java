package io.clientele.generate;

/** The law p(k) ∝ q^k on {1 … greatest}: the broadest bell, at b = 0, between a Gaussian and a U. */
final class TruncatedGeometric {
    private TruncatedGeometric() {}

    /** The standard deviation of the law with this mean, 1 ≤ mean ≤ greatest. */
    static double std(double mean, long greatest) {
        // A law that leans on the upper bound is the mirror image of one that leans on the lower.
        double low = Math.min(mean, greatest + 1 - mean);
        double from = 0;
        double to = 1;
        for (int i = 0; i < 60; i++) {
            double q = (from + to) / 2;
            if (moments(q, greatest)[0] < low) {
                from = q;
            } else {
                to = q;
            }
        }
        return StrictMath.sqrt(moments((from + to) / 2, greatest)[1]);
    }

    /** Mean and variance. */
    private static double[] moments(double q, long greatest) {
        double sum = 0;
        double first = 0;
        double second = 0;
        double weight = 1;
        for (long k = 1; k <= greatest && weight > 1e-20; k++) {
            sum += weight;
            first += weight * k;
            second += weight * k * k;
            weight *= q;
        }
        double mean = first / sum;
        return new double[] {mean, Math.max(0, second / sum - mean * mean)};
    }
}

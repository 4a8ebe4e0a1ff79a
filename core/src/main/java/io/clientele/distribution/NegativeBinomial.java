package io.clientele.distribution;

import java.util.Arrays;
import java.util.Optional;

/**
 * The shifted negative binomial law: v = low + step·k with
 *
 * <pre>P(k) = Γ(k+r) / (Γ(r) k!) · (1−q)^r · q^k,  E k = m,  Var k = m + m²/r,  q = m/(r+m)</pre>
 *
 * the usual law of purchase counts (Ehrenberg, The Pattern of Consumer Purchases, 1959), and on a fine lattice a gamma
 * law. It is cut where what is beyond weighs less than 1e-18, or at a bound; then the law before the cut is solved for so
 * that the cut one has the mean and standard deviation asked for, to 1e-9.
 *
 * <p>No logarithm or power is needed: the ratio of neighbours is (k+r)/(k+1)·q, and the sum is made 1 afterwards.
 */
public final class NegativeBinomial implements Law {
    /** The most points of a lattice; a longer tail is cut there. */
    private static final int MAX_POINTS = 1 << 20;

    private static final int MAX_NUDGES = 200;
    private static final double NEGLIGIBLE = 1e-18;

    private final long low;
    private final long step;
    private final int maxPoints;
    /** Mean and variance of k before the cut. */
    private final double parentMean;

    private final double parentVariance;
    private final double[] probabilities;
    private final double mean;
    private final double std;

    private NegativeBinomial(long low, long step, int maxPoints, double parentMean, double parentVariance) {
        this.low = low;
        this.step = step;
        this.maxPoints = maxPoints;
        this.parentMean = parentMean;
        this.parentVariance = parentVariance;
        this.probabilities = probabilities(parentMean, parentVariance, maxPoints);
        double m1 = 0;
        for (int k = 0; k < probabilities.length; k++) {
            m1 += k * probabilities[k];
        }
        double variance = 0;
        for (int k = 0; k < probabilities.length; k++) {
            variance += (k - m1) * (k - m1) * probabilities[k];
        }
        this.mean = low + step * m1;
        this.std = step * StrictMath.sqrt(variance);
    }

    /** The law on low, low + 1, … */
    public static NegativeBinomial of(double mean, double std, long low) {
        return of(mean, std, low, Long.MAX_VALUE, 1);
    }

    /**
     * The law on low, low + step, …, the last value not above high.
     *
     * @throws IllegalArgumentException if the mean is not above low, the variance of k not above its mean, or the
     *     bound cuts so much off that no law before the cut was found
     */
    public static NegativeBinomial of(double mean, double std, long low, long high, long step) {
        return find(mean, std, low, high, step)
                .orElseThrow(() -> new IllegalArgumentException(
                        "mean " + mean + " and std " + std + " are too large for " + low + " to " + high));
    }

    /**
     * As {@link #of(double, double, long, long, long)}, but empty if the bound cuts too much off.
     *
     * @throws IllegalArgumentException if the mean is not above low or the variance of k not above its mean
     */
    public static Optional<NegativeBinomial> find(double mean, double std, long low, long high, long step) {
        if (step < 1 || high <= low) {
            throw new IllegalArgumentException(
                    "lattice is " + low + " to " + high + " by " + step + ", but must go up in steps of at least 1");
        }
        double m = (mean - low) / step;
        double variance = std / step * (std / step);
        if (!(m > 0)) {
            throw new IllegalArgumentException("mean is " + mean + ", but must be above " + low);
        }
        if (!(variance > m)) {
            throw new IllegalArgumentException("std is " + std + ", but must be above " + StrictMath.sqrt(m) * step
                    + " for mean " + mean + " from " + low);
        }
        int maxPoints = (int) Math.min(MAX_POINTS - 1, (high - low) / step) + 1;
        NegativeBinomial law = new NegativeBinomial(low, step, maxPoints, m, variance);
        for (int i = 0; i < MAX_NUDGES && !law.has(mean, std, 1e-11); i++) {
            law = law.nudged(mean - law.mean, std * std - law.std * law.std);
        }
        return law.has(mean, std, 1e-9) ? Optional.of(law) : Optional.empty();
    }

    private boolean has(double askedMean, double askedStd, double tolerance) {
        return Math.abs(mean - askedMean) <= tolerance * askedStd && Math.abs(std - askedStd) <= tolerance * askedStd;
    }

    @Override
    public NegativeBinomial nudged(double meanBy, double varianceBy) {
        double m = parentMean + meanBy / step;
        double variance = parentVariance + varianceBy / ((double) step * step);
        if (!(m > 0 && variance > m)) {
            return this;
        }
        return new NegativeBinomial(low, step, maxPoints, m, variance);
    }

    /** From the mode outwards, so that nothing underflows where the mass is. */
    private static double[] probabilities(double m, double variance, int maxPoints) {
        double r = m * m / (variance - m);
        double q = m / (r + m);
        int mode = r > 1 ? (int) Math.min(maxPoints - 1, StrictMath.floor((r - 1) * m / r)) : 0;
        double[] weights = new double[Math.min(maxPoints, Math.max(64, 2 * mode))];
        weights[mode] = 1;
        double sum = 1;
        for (int k = mode; k > 0; k--) {
            weights[k - 1] = weights[k] * k / ((k - 1 + r) * q);
            sum += weights[k - 1];
        }
        int points = mode + 1;
        while (points < maxPoints) {
            double ratio = (points - 1 + r) / points * q;
            double weight = weights[points - 1] * ratio;
            if (ratio < 1 && weight < NEGLIGIBLE * sum * (1 - ratio)) {
                break;
            }
            if (points == weights.length) {
                weights = Arrays.copyOf(weights, Math.min(maxPoints, 2 * points));
            }
            weights[points++] = weight;
            sum += weight;
        }
        double[] probabilities = Arrays.copyOf(weights, points);
        for (int k = 0; k < points; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    @Override
    public long low() {
        return low;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public int points() {
        return probabilities.length;
    }

    @Override
    public double probability(int point) {
        return probabilities[point];
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double std() {
        return std;
    }
}

package io.clientele.distribution;

/**
 * The maximum-entropy law with a given mean μ and standard deviation σ on the lattice {low, low + step, … high}:
 *
 * <pre>p(k) ∝ exp(a·x + b·x²),  x = (k − μ)/σ</pre>
 *
 * a discretised, truncated Gaussian when b &lt; 0, a truncated geometric law when b = 0, U-shaped when b &gt; 0. Cutting a
 * Gaussian at a bound moves its mean and clamping it piles up mass there; this law has the moments that were asked
 * for, to 1e-9.
 *
 * <p>(a, b) minimise the convex dual log Z(a, b) − b, whose gradient is (E x, E x² − 1), by Newton's method with
 * backtracking: without it the method diverges on laws that are far from a plain Gaussian (Boyd &amp; Vandenberghe, Convex
 * Optimization, 2004, sections 7.2 and 9.5).
 */
public final class LatticeGaussian implements Law {
    private static final int MAX_POINTS = 1 << 24;
    private static final int MAX_STEPS = 200;
    private static final int COARSE_FROM = 4096;
    private static final int COARSENING = 16;
    private static final double COARSE_TOLERANCE = 1e-7;
    private static final double TOLERANCE = 1e-12;
    private static final double ACCEPTED = 2e-10;

    private final long low;
    private final long step;
    /** The scale of x in steps of the lattice: point i has x = (i − center) / scale. */
    private final double center;

    private final double scale;
    private final double a;
    private final double b;
    private final double[] probabilities;
    private final double mean;
    private final double std;

    private LatticeGaussian(long low, long step, double center, double scale, ExponentialFamily solved) {
        this.low = low;
        this.step = step;
        this.center = center;
        this.scale = scale;
        this.a = solved.a();
        this.b = solved.b();
        this.probabilities = solved.normalized();
        this.mean = low + step * (center + scale * solved.meanX());
        this.std = step * scale * StrictMath.sqrt(Math.max(0, solved.varianceX()));
    }

    /** The law with a mean on one point or, as narrow as integers allow, on the two points around it. */
    private LatticeGaussian(long low, long step, int points, double center) {
        this.low = low;
        this.step = step;
        this.center = center;
        this.scale = 1;
        this.a = 0;
        this.b = Double.NEGATIVE_INFINITY;
        this.probabilities = new double[points];
        int floor = (int) Math.min(points - 1, StrictMath.floor(center));
        double fraction = center - floor;
        probabilities[floor] = 1 - fraction;
        if (fraction > 0) {
            probabilities[floor + 1] = fraction;
        }
        this.mean = low + step * center;
        this.std = step * StrictMath.sqrt(fraction * (1 - fraction));
    }

    /** The law on the integers low … high. */
    public static LatticeGaussian of(double mean, double std, long low, long high) {
        return of(mean, std, low, high, 1);
    }

    /**
     * The law on low, low + step, …, the last one not above high.
     *
     * @throws IllegalArgumentException if no law on the lattice has this mean and standard deviation: the mean is
     *     outside, the standard deviation is below {@link #smallestStd} or not below √((mean − low)(high − mean))
     */
    public static LatticeGaussian of(double mean, double std, long low, long high, long step) {
        if (step < 1 || high < low || (high - low) / step >= MAX_POINTS) {
            throw new IllegalArgumentException("lattice is " + low + " to " + high + " by " + step
                    + ", but must go up in steps of at least 1 and have at most " + MAX_POINTS + " points");
        }
        int points = (int) ((high - low) / step) + 1;
        double center = (mean - low) / step;
        double scale = std / step;
        if (!(center >= 0 && center <= points - 1)) {
            throw new IllegalArgumentException("mean is " + mean + ", but must be " + low + " to " + high);
        }
        double smallest = smallestStd(center);
        if (!(scale >= smallest - 1e-9)) {
            throw new IllegalArgumentException("std is " + std + ", but must be at least " + smallest * step
                    + " for mean " + mean + " and steps of " + step);
        }
        if (scale <= smallest + 1e-9) {
            return new LatticeGaussian(low, step, points, center);
        }
        double largestVariance = center * (points - 1 - center);
        if (!(scale * scale < largestVariance)) {
            throw new IllegalArgumentException("std is " + std + ", but must be below "
                    + StrictMath.sqrt(largestVariance) * step + " for mean " + mean + " on " + low + " to " + high);
        }
        ExponentialFamily solved = minimize(start(points, center, scale), TOLERANCE);
        if (!(solved.gap(0, solved.targetY(0, 1)) <= ACCEPTED)) {
            throw new IllegalArgumentException(
                    "mean " + mean + " and std " + std + " are too close to what the lattice allows");
        }
        return new LatticeGaussian(low, step, center, scale, solved);
    }

    private static ExponentialFamily start(int points, double center, double scale) {
        ExponentialFamily start = new ExponentialFamily(points, center, scale);
        if (points >= COARSE_FROM && scale >= 8 * COARSENING) {
            // The same x sixteen times as far apart: nearly the same (a, b) for a sixteenth of the time.
            ExponentialFamily coarse = minimize(
                    new ExponentialFamily((points - 1) / COARSENING + 1, center / COARSENING, scale / COARSENING)
                            .at(0, -0.5),
                    COARSE_TOLERANCE);
            if (coarse.gap(0, coarse.targetY(0, 1)) <= COARSE_TOLERANCE) {
                return start.at(coarse.a(), coarse.b());
            }
        }
        // Not narrower than the lattice, or there would be no weight to move.
        return start.at(0, -0.5 * Math.min(1, 4 * scale * scale));
    }

    /** Goes down to where E x = 0 and E x² = 1, or as far as it can. */
    private static ExponentialFamily minimize(ExponentialFamily start, double tolerance) {
        double targetY = start.targetY(0, 1);
        ExponentialFamily at = start;
        ExponentialFamily spare = start.sibling();
        for (int step = 0; step < MAX_STEPS && at.gap(0, targetY) > tolerance; step++) {
            ExponentialFamily next = at.newtonStep(spare, 0, targetY);
            if (next == at) {
                break;
            }
            spare = at;
            at = next;
        }
        return at;
    }

    /** The smallest standard deviation of any law on the integers with this mean: √(f(1−f)), f the mean's fraction. */
    public static double smallestStd(double mean) {
        double fraction = mean - StrictMath.floor(mean);
        return StrictMath.sqrt(fraction * (1 - fraction));
    }

    /** By one Newton step, so the change is exact to first order. */
    @Override
    public LatticeGaussian nudged(double meanBy, double varianceBy) {
        double m1 = (mean + meanBy - low) / step;
        double variance = (std * std + varianceBy) / ((double) step * step);
        double smallest = smallestStd(m1);
        boolean possible = variance > smallest * smallest + 1e-9
                && m1 > 0
                && m1 < points() - 1
                && variance < m1 * (points() - 1 - m1);
        if (!possible || b == Double.NEGATIVE_INFINITY) {
            return this;
        }
        double x = (m1 - center) / scale;
        ExponentialFamily here = new ExponentialFamily(points(), center, scale).at(a, b);
        ExponentialFamily next =
                here.newtonStep(here.sibling(), x, here.targetY(x, variance / (scale * scale) + x * x));
        return next == here ? this : new LatticeGaussian(low, step, center, scale, next);
    }

    /** The exponent's curvature b: negative for a bell, 0 for a geometric law, positive for a U, −∞ on one or two points. */
    public double curvature() {
        return b;
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

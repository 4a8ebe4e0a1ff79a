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
    private static final double TOLERANCE = 1e-13;
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
    private final int newtonSteps;

    private LatticeGaussian(
            long low, long step, double center, double scale, ExponentialFamily solved, int newtonSteps) {
        this.low = low;
        this.step = step;
        this.center = center;
        this.scale = scale;
        this.a = solved.a();
        this.b = solved.b();
        this.probabilities = solved.normalized();
        double x = solved.moment1();
        this.mean = low + step * (center + scale * x);
        this.std = step * scale * StrictMath.sqrt(Math.max(0, solved.moment2() - x * x));
        this.newtonSteps = newtonSteps;
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
        this.newtonSteps = 0;
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
        ExponentialFamily start = new ExponentialFamily(points, center, scale);
        if (points >= COARSE_FROM && scale >= 8 * COARSENING) {
            // The same x sixteen times as far apart: nearly the same (a, b) for a sixteenth of the time.
            int coarse = (points - 1) / COARSENING + 1;
            LatticeGaussian near = solve(
                    low,
                    step,
                    center,
                    scale,
                    new ExponentialFamily(coarse, center / COARSENING, scale / COARSENING).at(0, -0.5),
                    0,
                    1);
            start.at(near.a, near.b);
        } else {
            start.at(0, -0.5);
        }
        return solve(low, step, center, scale, start, 0, 1);
    }

    /** The smallest standard deviation of any law on the integers with this mean: √(f(1−f)), f the mean's fraction. */
    public static double smallestStd(double mean) {
        double fraction = mean - StrictMath.floor(mean);
        return StrictMath.sqrt(fraction * (1 - fraction));
    }

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
        ExponentialFamily start = new ExponentialFamily(points(), center, scale).at(a, b);
        return solve(low, step, center, scale, start, x, variance / (scale * scale) + x * x);
    }

    /** Minimises log Z − a·target1 − b·target2. */
    private static LatticeGaussian solve(
            long low, long step, double center, double scale, ExponentialFamily start, double target1, double target2) {
        ExponentialFamily at = start;
        ExponentialFamily spare = start.sibling();
        int steps = 0;
        while (steps < MAX_STEPS && at.gap(target1, target2) > TOLERANCE) {
            ExponentialFamily next = newtonStep(at, spare, target1, target2);
            if (next == at) {
                break;
            }
            spare = at;
            at = next;
            steps++;
        }
        if (!(at.gap(target1, target2) <= ACCEPTED)) {
            throw new IllegalArgumentException("mean " + (low + step * (center + scale * target1)) + " and std "
                    + step * scale * StrictMath.sqrt(target2 - target1 * target1)
                    + " are too close to what the lattice allows");
        }
        return new LatticeGaussian(low, step, center, scale, at, steps);
    }

    private static ExponentialFamily newtonStep(
            ExponentialFamily at, ExponentialFamily spare, double target1, double target2) {
        double g1 = at.moment1() - target1;
        double g2 = at.moment2() - target2;
        double h11 = at.moment2() - at.moment1() * at.moment1();
        double h12 = at.moment3() - at.moment1() * at.moment2();
        double h22 = at.moment4() - at.moment2() * at.moment2();
        double determinant = h11 * h22 - h12 * h12;
        // Far out the weights concentrate on two points and the Hessian loses its rank: then go down the gradient.
        boolean regular = determinant > 1e-14 * h11 * h22;
        double da = regular ? (h12 * g2 - h22 * g1) / determinant : -g1 / Math.max(h11, 1e-3);
        double db = regular ? (h12 * g1 - h11 * g2) / determinant : -g2 / Math.max(h22, 1e-3);
        double slope = g1 * da + g2 * db;
        double value = at.dual(target1, target2);
        double gap = at.gap(target1, target2);
        for (double t = 1; t > 1e-12; t /= 2) {
            spare.at(at.a() + t * da, at.b() + t * db);
            // Close to the minimum the dual's change drowns in rounding, but the gradient's does not.
            if (spare.dual(target1, target2) <= value + 1e-4 * t * slope || spare.gap(target1, target2) < gap / 2) {
                return spare;
            }
        }
        return at;
    }

    /** The exponent's curvature b: negative for a bell, 0 for a geometric law, positive for a U, −∞ on one or two points. */
    public double curvature() {
        return b;
    }

    /** How many steps Newton's method took. */
    int newtonSteps() {
        return newtonSteps;
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

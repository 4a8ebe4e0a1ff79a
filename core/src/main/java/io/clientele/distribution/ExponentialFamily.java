package io.clientele.distribution;

/**
 * The weights exp(a·x + b·y − max) on x = (i − center)/scale, i = 0 … points − 1, with y = (x − x₁)(x − x₂), where x₁ and x₂
 * are the lattice points around the center. On a fine lattice y is x². On a coarse one nearly all the mass is
 * on these two points, where x² would differ from x by nothing but a constant, and y measures what is elsewhere. With the
 * moments that Newton's method needs; the array is filled again and again while a law is solved for.
 */
final class ExponentialFamily {
    /**
     * Between two exponentials this many weights come from their neighbours by multiplication: the ratio of neighbours
     * changes by a constant factor. Rounding grows with the square of the length, to 2e-13 here.
     */
    private static final int BLOCK = 64;

    private final double center;
    private final double h;
    /** x₁ and x₂ times −1: so that y = (x + below)(x + above). */
    private final double below;

    private final double above;
    private final double[] weights;
    private double a;
    private double b;
    private double max;
    private double sum;
    private double meanX;
    private double meanY;
    private double meanXx;
    private double meanXy;
    private double meanYy;

    ExponentialFamily(int points, double center, double scale) {
        this.weights = new double[points];
        this.center = center;
        this.h = 1 / scale;
        double fraction = center - StrictMath.floor(center);
        this.below = fraction * h;
        this.above = fraction == 0 ? 0 : (fraction - 1) * h;
    }

    private ExponentialFamily(ExponentialFamily other) {
        this.weights = new double[other.weights.length];
        this.center = other.center;
        this.h = other.h;
        this.below = other.below;
        this.above = other.above;
    }

    /** Another one on the same lattice, not at any (a, b) yet. */
    ExponentialFamily sibling() {
        return new ExponentialFamily(this);
    }

    ExponentialFamily at(double newA, double newB) {
        a = newA;
        b = newB;
        double first = x(0);
        double last = x(weights.length - 1);
        max = Math.max(exponent(first), exponent(last));
        double vertex = -(a / b + below + above) / 2;
        if (b < 0 && vertex > first && vertex < last) {
            max = exponent(vertex);
        }
        for (int from = 0; from < weights.length; from += BLOCK) {
            fill(from, Math.min(from + BLOCK, weights.length));
        }
        sumUp();
        return this;
    }

    private void fill(int from, int to) {
        double x = x(from);
        double weight = StrictMath.exp(exponent(x) - max);
        double ratio = StrictMath.exp(h * (a + b * (2 * x + h + below + above)));
        double change = StrictMath.exp(2 * b * h * h);
        boolean smooth =
                to - from > 4 && weight > 1e-200 && ratio > 0.01 && ratio < 100 && change > 0.9 && change < 1.1;
        for (int i = from; i < to; i++) {
            weights[i] = smooth ? weight : StrictMath.exp(exponent(x(i)) - max);
            weight *= ratio;
            ratio *= change;
        }
    }

    private void sumUp() {
        double s = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < weights.length; i++) {
            double w = weights[i];
            double x = x(i);
            double y = (x + below) * (x + above);
            s += w;
            sx += w * x;
            sy += w * y;
            sxx += w * x * x;
            sxy += w * x * y;
            syy += w * y * y;
        }
        sum = s;
        meanX = sx / s;
        meanY = sy / s;
        meanXx = sxx / s;
        meanXy = sxy / s;
        meanYy = syy / s;
    }

    private double x(int point) {
        return (point - center) * h;
    }

    private double exponent(double x) {
        return a * x + b * ((x + below) * (x + above));
    }

    /** The E y of a law with these E x and E x². */
    double targetY(double targetX, double targetXx) {
        return targetXx + (below + above) * targetX + below * above;
    }

    /** The convex function whose minimum has the two means: log Z(a, b) − a·targetX − b·targetY. */
    double dual(double targetX, double targetY) {
        return StrictMath.log(sum) + max - a * targetX - b * targetY;
    }

    /** How far the two means are from their targets. */
    double gap(double targetX, double targetY) {
        return Math.max(Math.abs(meanX - targetX), Math.abs(meanY - targetY));
    }

    /**
     * One step of Newton's method down the dual, with backtracking.
     *
     * @param spare where to put the result
     * @return spare, or this object if no step helps
     */
    ExponentialFamily newtonStep(ExponentialFamily spare, double targetX, double targetY) {
        double gx = meanX - targetX;
        double gy = meanY - targetY;
        double hxx = meanXx - meanX * meanX;
        // Of y only what x doesn't explain. Where nearly all the mass is on two points that is next to nothing, but not
        // 0.
        double slopeOfY = (meanXy - meanX * meanY) / hxx;
        double hyy = meanYy - meanY * meanY;
        double unexplained = Math.max(hyy - slopeOfY * slopeOfY * hxx, 1e-14 * hyy);
        double db = -(gy - slopeOfY * gx) / unexplained;
        double da = -gx / hxx - slopeOfY * db;
        double slope = gx * da + gy * db;
        double value = dual(targetX, targetY);
        double gap = gap(targetX, targetY);
        for (double t = 1; t > 1e-12; t /= 2) {
            spare.at(a + t * da, b + t * db);
            // Close to the minimum the dual's change drowns in rounding, but the gradient's does not.
            if (spare.dual(targetX, targetY) <= value + 1e-4 * t * slope || spare.gap(targetX, targetY) < gap / 2) {
                return spare;
            }
        }
        return this;
    }

    double a() {
        return a;
    }

    double b() {
        return b;
    }

    double meanX() {
        return meanX;
    }

    /** The variance of x. */
    double varianceX() {
        return meanXx - meanX * meanX;
    }

    /** The weights, made to sum to 1; this object is used up. */
    double[] normalized() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}

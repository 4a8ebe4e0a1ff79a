package io.clientele.distribution;

/**
 * The weights exp(a·x + b·x² − max) on x = (i − center)/scale, i = 0 … points − 1, with their first four moments. The
 * array is filled again and again while a law is solved for.
 */
final class ExponentialFamily {
    /**
     * Between two exponentials this many weights come from their neighbours by multiplication: the ratio of neighbours
     * changes by a constant factor. Rounding grows with the square of the length, to 2e-13 here.
     */
    private static final int BLOCK = 64;

    private final double center;
    private final double h;
    private final double[] weights;
    private double a;
    private double b;
    private double max;
    private double sum;
    private double moment1;
    private double moment2;
    private double moment3;
    private double moment4;

    ExponentialFamily(int points, double center, double scale) {
        this.weights = new double[points];
        this.center = center;
        this.h = 1 / scale;
    }

    private ExponentialFamily(ExponentialFamily other) {
        this.weights = new double[other.weights.length];
        this.center = other.center;
        this.h = other.h;
    }

    /** Another one on the same lattice, not at any (a, b) yet. */
    ExponentialFamily sibling() {
        return new ExponentialFamily(this);
    }

    ExponentialFamily at(double newA, double newB) {
        a = newA;
        b = newB;
        max = Math.max(exponent(x(0)), exponent(x(weights.length - 1)));
        if (b < 0) {
            double vertex = -a / (2 * b);
            if (vertex > x(0) && vertex < x(weights.length - 1)) {
                max = exponent(vertex);
            }
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
        double ratio = StrictMath.exp(h * (a + b * (2 * x + h)));
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
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = x(i);
            double w = weights[i];
            double wxx = w * x * x;
            s0 += w;
            s1 += w * x;
            s2 += wxx;
            s3 += wxx * x;
            s4 += wxx * x * x;
        }
        sum = s0;
        moment1 = s1 / s0;
        moment2 = s2 / s0;
        moment3 = s3 / s0;
        moment4 = s4 / s0;
    }

    private double x(int point) {
        return (point - center) * h;
    }

    private double exponent(double x) {
        return x * (a + b * x);
    }

    /** The convex function whose minimum has the two moments: log Z(a, b) − a·target1 − b·target2. */
    double dual(double target1, double target2) {
        return StrictMath.log(sum) + max - a * target1 - b * target2;
    }

    /** How far the two moments are from their targets. */
    double gap(double target1, double target2) {
        return Math.max(Math.abs(moment1 - target1), Math.abs(moment2 - target2));
    }

    double a() {
        return a;
    }

    double b() {
        return b;
    }

    double moment1() {
        return moment1;
    }

    double moment2() {
        return moment2;
    }

    double moment3() {
        return moment3;
    }

    double moment4() {
        return moment4;
    }

    /** The weights, made to sum to 1; this object is used up. */
    double[] normalized() {
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}

package io.clientele.distribution;

/**
 * Draws from a gamma distribution by table: the inverse of its cumulative distribution at 1,024 equal steps, linear in
 * between, and once more at 1,024 steps within the first and the last one, where the quantile bends away. A draw costs two
 * loads and a multiplication, and gives the same on every machine.
 *
 * <p>The table is integrated in y = (x / shape)^(1/3), in which a gamma variate is close to normal with mean 1 − 1/(9
 * shape) and variance 1/(9 shape) (Wilson &amp; Hilferty 1931), so that equal steps of y suit every shape. Its density
 * is f(y) ∝ y^(3 shape − 1) exp(−shape y³). The scale is the shape's, so that the mean is 1.
 */
public final class GammaQuantiles {
    private static final int CELLS = 1024;
    private static final int GRID = 1024;
    private static final long FRACTION_MASK = (1L << 22) - 1;
    private static final double FRACTION_UNIT = 0x1.0p-22;

    private final double shape;
    private final double[] low;
    private final double[] body;
    private final double[] high;

    private GammaQuantiles(double shape, double[] low, double[] body, double[] high) {
        this.shape = shape;
        this.low = low;
        this.body = body;
        this.high = high;
    }

    /**
     * @param shape 0.1 to 10,000; 1 is the exponential distribution
     * @throws IllegalArgumentException if the shape is out of range
     */
    public static GammaQuantiles of(double shape) {
        if (!(shape >= 0.1 && shape <= 10_000)) {
            throw new IllegalArgumentException("shape is " + shape + ", but must be 0.1 to 10000");
        }
        double centre = 1 - 1 / (9 * shape);
        double spread = StrictMath.sqrt(1 / (9 * shape));
        double from = Math.max(0, centre - 8 * spread);
        double step = (centre + 8 * spread - from) / GRID;
        double[] cumulative = cumulative(shape, from, step);
        double cell = 1.0 / CELLS;
        double[] body = quantiles(cumulative, from, step, 0, 1);
        double[] low = quantiles(cumulative, from, step, 0, cell);
        double[] high = quantiles(cumulative, from, step, 1 - cell, 1);
        return new GammaQuantiles(shape, low, body, high);
    }

    /** At equal steps from one probability to another; the ends of the distribution half a step inside. */
    private static double[] quantiles(double[] cumulative, double from, double step, double lowest, double highest) {
        double[] quantiles = new double[CELLS + 1];
        double width = (highest - lowest) / CELLS;
        int at = 0;
        for (int i = 0; i <= CELLS; i++) {
            double u = lowest + i * width;
            u = Math.max(u, 0.5 * width);
            u = Math.min(u, 1 - 0.5 * width);
            at = cellOf(cumulative, u, at);
            quantiles[i] = quantile(cumulative, u, at, from, step);
        }
        return quantiles;
    }

    /** Simpson's rule on each step of y; scaled to end at 1. */
    private static double[] cumulative(double shape, double from, double step) {
        double[] cumulative = new double[GRID + 1];
        double left = density(shape, from);
        for (int i = 0; i < GRID; i++) {
            double middle = density(shape, from + (i + 0.5) * step);
            double right = density(shape, from + (i + 1) * step);
            cumulative[i + 1] = cumulative[i] + (left + 4 * middle + right);
            left = right;
        }
        double total = cumulative[GRID];
        for (int i = 0; i <= GRID; i++) {
            cumulative[i] /= total;
        }
        return cumulative;
    }

    private static double density(double shape, double y) {
        if (y <= 0) {
            return 0;
        }
        // Relative to its value at y = 1, so that it neither over- nor underflows.
        return StrictMath.exp((3 * shape - 1) * StrictMath.log(y) - shape * (y * y * y - 1));
    }

    private static int cellOf(double[] cumulative, double u, int from) {
        int at = from;
        while (at < GRID - 1 && cumulative[at + 1] < u) {
            at++;
        }
        return at;
    }

    private static double quantile(double[] cumulative, double u, int at, double from, double step) {
        double width = cumulative[at + 1] - cumulative[at];
        double within = width > 0 ? Math.max(0, Math.min(1, (u - cumulative[at]) / width)) : 0;
        double y = from + (at + within) * step;
        return y * y * y;
    }

    public double shape() {
        return shape;
    }

    /**
     * The variate of mean 1 that belongs to 32 random bits.
     *
     * @param bits of which the low 32 count
     */
    public double at(long bits) {
        int cell = (int) (bits >>> 22) & (CELLS - 1);
        double fraction = (bits & FRACTION_MASK) * FRACTION_UNIT;
        if (cell == 0) {
            return within(low, fraction);
        }
        if (cell == CELLS - 1) {
            return within(high, fraction);
        }
        return body[cell] + (body[cell + 1] - body[cell]) * fraction;
    }

    private static double within(double[] quantiles, double fraction) {
        double scaled = fraction * CELLS;
        int cell = (int) scaled;
        return quantiles[cell] + (quantiles[cell + 1] - quantiles[cell]) * (scaled - cell);
    }
}

package io.clientele.distribution;

/**
 * A law seen through N strata: customer j of N has the value at u = (j + ½)/N. No customer is looked at: the strata at or
 * below lattice point i number
 *
 * <pre>C(i) = ⌊N·F(i) + ½⌋</pre>
 *
 * so a marginal is one integer per lattice point, and time and memory don't depend on N. With S = Σ (N − C(i)) and
 * Q = Σ (2i + 1)(N − C(i)) over all points but the last, the mean point is S/N and the mean square Q/N.
 */
final class Strata {
    private final Law law;
    private final long size;
    /** C(i); the last one is N. */
    private final long[] cumulative;
    /** N·F(i). */
    private final double[] exact;

    private double sum;
    private double squares;

    private Strata(Law law, long size, long[] cumulative, double[] exact) {
        this.law = law;
        this.size = size;
        this.cumulative = cumulative;
        this.exact = exact;
        double running = 0;
        for (int i = 0; i < exact.length; i++) {
            running += law.probability(i);
            exact[i] = running;
        }
        // Divided by the sum as it was rounded, so that the last one is N exactly.
        double factor = size / running;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = Math.min((double) size, exact[i] * factor);
            cumulative[i] = Math.min(size, (long) (exact[i] + 0.5));
        }
        cumulative[exact.length - 1] = size;
        sumUp();
    }

    /** @param size N, 0 to 2^53 */
    static Strata of(Law law, long size) {
        return new Strata(law, size, new long[law.points()], new double[law.points()]);
    }

    /** The same strata of another law on the same lattice; this object's arrays are used again where they fit. */
    Strata of(Law other) {
        return other.points() == law.points() ? new Strata(other, size, cumulative, exact) : of(other, size);
    }

    private void sumUp() {
        double s = 0;
        double q = 0;
        for (int i = 0; i < cumulative.length - 1; i++) {
            double above = size - cumulative[i];
            s += above;
            q += (2.0 * i + 1) * above;
        }
        sum = s;
        squares = q;
    }

    Law law() {
        return law;
    }

    long size() {
        return size;
    }

    int points() {
        return cumulative.length;
    }

    /** The customers' mean value. */
    double mean() {
        return law.low() + law.step() * (sum / size);
    }

    /** The customers' sample variance (n − 1). */
    double variance() {
        double step = law.step();
        return Math.max(0, squares - sum * sum / size) / (size - 1) * step * step;
    }

    /** Σ i over the customers' points. */
    double sum() {
        return sum;
    }

    /** Σ i² over the customers' points. */
    double squares() {
        return squares;
    }

    /** How many customers are at a point. */
    long count(int point) {
        return point == 0 ? cumulative[0] : cumulative[point] - cumulative[point - 1];
    }

    long[] counts() {
        long[] counts = new long[cumulative.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = count(i);
        }
        return counts;
    }

    /** By how much C(i) exceeds what the law says. */
    double excess(int point) {
        return cumulative[point] - exact[point];
    }

    /** Moves one customer from the point to the next. */
    void moveUp(int point) {
        cumulative[point]--;
        sum += 1;
        squares += 2.0 * point + 1;
    }

    /** Moves one customer from the next point to this one. */
    void moveDown(int point) {
        cumulative[point]++;
        sum -= 1;
        squares -= 2.0 * point + 1;
    }
}

package io.clientele.distribution;

/**
 * A probability law on the lattice low, low + step, low + 2·step, …: point i has the value low + i·step.
 *
 * <p>A law can be {@linkplain #nudged nudged}: moved within its family and on its lattice until its mean and variance have
 * changed by so much. That is what calibrates a law on the strata by which it is sampled, see {@link Strata}.
 */
public sealed interface Law permits LatticeGaussian, NegativeBinomial {

    /** The value of point 0. */
    long low();

    /** The distance between neighbouring values, at least 1. */
    long step();

    /** How many points the lattice has. */
    int points();

    /** @param point 0 … points − 1 */
    double probability(int point);

    double mean();

    double std();

    /**
     * The law of the same family on the same lattice whose mean and variance are greater by about so much, the closer the
     * smaller the change is; this law itself if the family has none.
     */
    Law nudged(double meanBy, double varianceBy);

    /** The value of a point. */
    default long value(int point) {
        return low() + point * step();
    }

    /** The greatest value. */
    default long high() {
        return value(points() - 1);
    }
}

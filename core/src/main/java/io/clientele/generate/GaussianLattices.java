package io.clientele.generate;

import io.clientele.distribution.LatticeGaussian;
import io.clientele.persona.Gaussian;

/** The part of a bounded lattice that a Gaussian with a given mean and standard deviation needs. */
final class GaussianLattices {
    private static final double DEVIATIONS_BELOW = 10;

    private GaussianLattices() {}

    /** @param step the lattice is low, low + step, …; beyond what is left out there would be less than 2^-53 of the mass */
    static LatticeGaussian law(Gaussian asked, long least, long greatest, long step) {
        long low = lowest(asked, least);
        return LatticeGaussian.of(asked.mean(), asked.std(), low, highest(asked, least, greatest), step);
    }

    static long lowest(Gaussian asked, long least) {
        return Math.max(least, (long) StrictMath.floor(asked.mean() - DEVIATIONS_BELOW * asked.std()) - 1);
    }

    /**
     * Nine deviations above the mean for a plain bell, forty for one that is cut so far that it nears a geometric law,
     * whose tail is that much longer.
     */
    static long highest(Gaussian asked, long least, long greatest) {
        double cut = Math.min(1, asked.std() / Math.max(1e-9, asked.mean() - least));
        double deviations = 9 + 31 * cut * cut * cut * cut;
        double high = StrictMath.ceil(asked.mean() + deviations * asked.std()) + 1;
        return high < greatest ? (long) high : greatest;
    }
}

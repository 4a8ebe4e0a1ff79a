package io.clientele.generate;

import io.clientele.distribution.LatticeGaussian;
import io.clientele.persona.Gaussian;

/**
 * The part of a bounded lattice that a Gaussian with a given mean and standard deviation needs: what is left out would have
 * less than 2^-53 of the mass.
 */
final class GaussianLattices {
    private GaussianLattices() {}

    /** @param greatest Long.MAX_VALUE if there is no bound */
    static LatticeGaussian law(Gaussian asked, long least, long greatest, long step) {
        long low = lowest(asked, least, greatest);
        return LatticeGaussian.of(asked.mean(), asked.std(), low, highest(asked, least, greatest), step);
    }

    static long lowest(Gaussian asked, long least, long greatest) {
        double reach = deviations(asked.std() / (greatest - asked.mean())) * asked.std();
        return Math.max(least, (long) StrictMath.floor(asked.mean() - reach) - 1);
    }

    static long highest(Gaussian asked, long least, long greatest) {
        double reach = deviations(asked.std() / (asked.mean() - least)) * asked.std();
        double high = StrictMath.ceil(asked.mean() + reach) + 1;
        return high < greatest ? (long) high : greatest;
    }

    /**
     * How far a tail reaches: nine deviations for a plain bell, forty for one that the bound on the other side cuts so near
     * its top that it becomes a geometric law, whose tail is that much longer.
     *
     * @param cut the standard deviation as a part of the distance between the mean and that bound
     */
    private static double deviations(double cut) {
        return cut < 1 ? 9 + 31 * cut * cut * cut * cut : 40;
    }
}

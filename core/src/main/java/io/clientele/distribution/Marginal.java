package io.clientele.distribution;

/**
 * A law as integer counts on its lattice, with a sampler over them.
 *
 * @param law the law whose cumulative counts these are; a calibrated one differs a little from the law asked for
 * @param sampler the values by rank
 * @param mean the counts' mean; not a number if there are none
 * @param std their sample standard deviation (n − 1); not a number below two
 */
public record Marginal(Law law, DiscreteSampler sampler, double mean, double std) {

    /** Ranks of a law that is sampled by uniform ranks: all that a double's 53 bits can tell apart. */
    private static final long UNIFORM_RANKS = 1L << 53;

    /**
     * The law in so many strata: each rank belongs to one customer, and together they have the law's mean and (as sample
     * standard deviation) its standard deviation, as near as integers allow. Takes the time and memory of the lattice,
     * whatever the size.
     *
     * @param size 0 to 10^12
     */
    public static Marginal ofStrata(Law law, long size) {
        if (size < 0 || size > 1_000_000_000_000L) {
            throw new IllegalArgumentException("size is " + size + ", but must be 0 to 10^12");
        }
        if (size == 0) {
            DiscreteSampler none = DiscreteSampler.of(law.low(), law.step(), new long[0]);
            return new Marginal(law, none, Double.NaN, Double.NaN);
        }
        Strata strata = Calibration.calibrate(law, size);
        double std = size == 1 ? Double.NaN : StrictMath.sqrt(strata.variance());
        return new Marginal(strata.law(), sampler(strata), strata.mean(), std);
    }

    /** The law itself, to be sampled by independent uniform ranks below {@code sampler().total()}, which is 2^53. */
    public static Marginal ofUniformRanks(Law law) {
        return new Marginal(law, sampler(Strata.of(law, UNIFORM_RANKS)), law.mean(), law.std());
    }

    private static DiscreteSampler sampler(Strata strata) {
        return DiscreteSampler.of(strata.law().low(), strata.law().step(), strata.counts());
    }
}

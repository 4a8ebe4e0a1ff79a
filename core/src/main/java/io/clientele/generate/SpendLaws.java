package io.clientele.generate;

import io.clientele.distribution.LatticeGaussian;
import io.clientele.distribution.NegativeBinomial;
import io.clientele.persona.Gaussian;
import java.util.Optional;

/**
 * The law of what a customer spends, in cents: a lattice Gaussian as long as σ ≤ μ − low, where it has become an
 * exponential law; beyond that a negative binomial one on the same fine lattice, that is, a gamma law. Nobody spends less than
 * a hundredth of the mean. The lattice has 4,096 points for few customers, to 65,536 for many.
 */
final class SpendLaws implements LawChoice {
    private static final int MOST_STEPS = 65_535;
    private static final int FEWEST_STEPS = 4_095;
    /** With sixteen points per customer two of them rarely spend the same, and solving takes no longer than it must. */
    private static final int STEPS_PER_RANK = 16;

    private static final double SMALLEST_SHAPE = 0.05;
    /** exp(-41) is 1e-18. */
    private static final double TAIL_LENGTHS = 41;

    /** A cent, with room for rounding. */
    private static final double LEAST_MEAN = 1 - 1e-9;

    private final int steps;

    /** @param ranks how many customers or, with independent sampling, ranks there are */
    SpendLaws(long ranks) {
        this.steps = (int) Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, ranks * STEPS_PER_RANK));
    }

    @Override
    public Optional<Choice> choose(Gaussian asked) {
        double mean = asked.mean();
        double std = asked.std();
        if (!fits(asked)) {
            return Optional.empty();
        }
        if (std < 1) {
            // To the cent everyone spends the same.
            double cents = Math.max(1, mean);
            LatticeGaussian law =
                    LatticeGaussian.of(cents, LatticeGaussian.smallestStd(cents), (long) cents, (long) cents + 1);
            return Optional.of(new Choice(law, "constant", law.low(), law.high()));
        }
        long low = low(mean);
        if (std <= mean - low) {
            long span = GaussianLattices.highest(asked, low, Long.MAX_VALUE)
                    - GaussianLattices.lowest(asked, low, Long.MAX_VALUE);
            LatticeGaussian law = GaussianLattices.law(asked, low, Long.MAX_VALUE, step((double) span));
            return Optional.of(new Choice(law, "Gaussian", low, Long.MAX_VALUE));
        }
        long step = step(TAIL_LENGTHS * std * std / (mean - low));
        return Optional.of(new Choice(
                NegativeBinomial.of(mean, std, low, low + step * steps, step),
                "negative binomial",
                low,
                Long.MAX_VALUE));
    }

    @Override
    public boolean fits(Gaussian asked) {
        return asked.mean() >= LEAST_MEAN && (asked.std() < 1 || asked.std() <= largestStd(asked.mean()));
    }

    private static long low(double mean) {
        return Math.max(1, (long) (mean / 100));
    }

    private long step(double span) {
        return (long) StrictMath.ceil(Math.max(1, span / steps));
    }

    private static double largestStd(double mean) {
        return (mean - low(mean)) / StrictMath.sqrt(SMALLEST_SHAPE) * (1 - 1e-12);
    }

    @Override
    public String whyNot(Gaussian asked) {
        return asked.mean() < LEAST_MEAN ? "that is less than a cent" : "hardly anyone would spend anything";
    }

    @Override
    public Gaussian nearest(Gaussian asked) {
        double mean = Math.max(1, asked.mean());
        return Gaussian.of(mean, Math.min(asked.std(), Math.max(0, largestStd(mean))));
    }
}

package io.clientele.generate;

import io.clientele.distribution.LatticeGaussian;
import io.clientele.distribution.NegativeBinomial;
import io.clientele.persona.Gaussian;
import java.util.Optional;

/**
 * The law of what a customer spends, in cents: a lattice Gaussian as long as σ ≤ μ − low, where it has become an
 * exponential law; beyond that a negative binomial one on the same fine lattice, that is, a gamma law. Nobody spends less than
 * a hundredth of the mean. The lattice has at most 65,536 points.
 */
final class SpendLaws implements LawChoice {
    private static final int LATTICE_STEPS = 65_535;
    private static final double SMALLEST_SHAPE = 0.05;
    /** exp(-41) is 1e-18. */
    private static final double TAIL_LENGTHS = 41;

    @Override
    public Optional<Choice> choose(Gaussian asked) {
        double mean = asked.mean();
        double std = asked.std();
        if (!fits(asked)) {
            return Optional.empty();
        }
        if (std < 1) {
            // To the cent everyone spends the same; a mean between two cents is rounded.
            long cents = StrictMath.round(mean);
            return Optional.of(
                    new Choice(LatticeGaussian.of((double) cents, 0, cents, cents), "constant", cents, cents));
        }
        long low = low(mean);
        if (std <= mean - low) {
            long span = GaussianLattices.highest(asked, low, Long.MAX_VALUE) - GaussianLattices.lowest(asked, low);
            LatticeGaussian law = GaussianLattices.law(asked, low, Long.MAX_VALUE, step((double) span));
            return Optional.of(new Choice(law, "Gaussian", low, Long.MAX_VALUE));
        }
        long step = step(TAIL_LENGTHS * std * std / (mean - low));
        return Optional.of(new Choice(
                NegativeBinomial.of(mean, std, low, low + step * LATTICE_STEPS, step),
                "negative binomial",
                low,
                Long.MAX_VALUE));
    }

    @Override
    public boolean fits(Gaussian asked) {
        return asked.mean() >= 1 && (asked.std() < 1 || asked.std() <= largestStd(asked.mean()));
    }

    private static long low(double mean) {
        return Math.max(1, (long) (mean / 100));
    }

    private static long step(double span) {
        return (long) StrictMath.ceil(Math.max(1, span / LATTICE_STEPS));
    }

    private static double largestStd(double mean) {
        return (mean - low(mean)) / StrictMath.sqrt(SMALLEST_SHAPE) * (1 - 1e-12);
    }

    @Override
    public String whyNot(Gaussian asked) {
        return asked.mean() < 1 ? "that is less than a cent" : "hardly anyone would spend anything";
    }

    @Override
    public Gaussian nearest(Gaussian asked) {
        double mean = Math.max(1, asked.mean());
        return Gaussian.of(mean, Math.min(asked.std(), Math.max(0, largestStd(mean))));
    }
}

package io.clientele.generate;

import io.clientele.distribution.LatticeGaussian;
import io.clientele.distribution.Law;
import io.clientele.distribution.NegativeBinomial;
import io.clientele.persona.Gaussian;
import java.util.Optional;

/**
 * The law of a customer's number of orders: the first of
 *
 * <ol>
 *   <li>a lattice Gaussian from 1, as long as σ² ≤ μ(μ−1): there it has become a geometric law;
 *   <li>1 + a negative binomial number, which goes on from that geometric law to greater standard deviations, unless it
 *       would need a shape below {@value #SMALLEST_SHAPE_FROM_1}: then the mean is too near 1, and nearly everyone would
 *       order once and very few very often;
 *   <li>a lattice Gaussian from 0, as long as σ² ≤ μ(μ+1);
 *   <li>a negative binomial law from 0, to a shape of {@value #SMALLEST_SHAPE_FROM_0}.
 * </ol>
 */
final class OrderLaws implements LawChoice {
    private static final double SMALLEST_SHAPE_FROM_1 = 0.1;
    private static final double SMALLEST_SHAPE_FROM_0 = 0.05;

    @Override
    public Optional<Choice> choose(Gaussian asked) {
        double mean = asked.mean();
        double variance = asked.std() * asked.std();
        if (!fits(asked)) {
            return Optional.empty();
        }
        if (mean >= 1 && variance <= mean * (mean - 1)) {
            return choice(GaussianLattices.law(asked, 1, Long.MAX_VALUE, 1), "Gaussian from 1", 1);
        }
        if (mean > 1 && shape(mean - 1, variance) >= SMALLEST_SHAPE_FROM_1) {
            return choice(NegativeBinomial.of(mean, asked.std(), 1), "negative binomial from 1", 1);
        }
        if (variance <= mean * (mean + 1)) {
            return choice(GaussianLattices.law(asked, 0, Long.MAX_VALUE, 1), "Gaussian from 0", 0);
        }
        return choice(NegativeBinomial.of(mean, asked.std(), 0), "negative binomial from 0", 0);
    }

    @Override
    public boolean fits(Gaussian asked) {
        return asked.std() >= LatticeGaussian.smallestStd(asked.mean()) - 1e-9
                && asked.std() <= largestStd(asked.mean());
    }

    private static Optional<Choice> choice(Law law, String family, long least) {
        return Optional.of(new Choice(law, family, least, Long.MAX_VALUE));
    }

    /** The negative binomial law's r. */
    private static double shape(double mean, double variance) {
        return mean * mean / (variance - mean);
    }

    /** Of a law from 0; the rare ones from 1 that are broader don't count. */
    private static double largestStd(double mean) {
        return StrictMath.sqrt(mean + mean * mean / SMALLEST_SHAPE_FROM_0) * (1 - 1e-12);
    }

    @Override
    public String whyNot(Gaussian asked) {
        return asked.std() > largestStd(asked.mean())
                ? "hardly anyone would order at all"
                : "whole orders with mean " + Feasibility.roughly(asked.mean()) + " in the window spread by at least "
                        + Feasibility.roughly(LatticeGaussian.smallestStd(asked.mean()));
    }

    @Override
    public Gaussian nearest(Gaussian asked) {
        double smallest = LatticeGaussian.smallestStd(asked.mean());
        double largest = Math.max(smallest, largestStd(asked.mean()));
        return Gaussian.of(asked.mean(), Math.min(largest, Math.max(smallest, asked.std())));
    }
}

package io.clientele.generate;

import io.clientele.distribution.LatticeGaussian;
import io.clientele.distribution.NegativeBinomial;
import io.clientele.persona.Gaussian;
import java.util.Optional;

/**
 * The law of the days since the last order, on {1 … greatest}: a lattice Gaussian as long as it isn't U-shaped (b ≤ 0); beyond
 * that a negative binomial law from 1, if the bound takes at most a tenth of its standard deviation.
 */
final class RecencyLaws implements LawChoice {
    private static final double LARGEST_CURVATURE = 1e-9;
    private static final double SMALLEST_SHAPE = 0.05;
    private static final double LARGEST_LOSS = 0.1;

    /** What is said to be possible keeps that far away from what isn't, so that rounding can't decide. */
    private static final double EDGE = 1e-6;

    private final long greatest;

    /** @param greatest the window's days, or the onset's if they are fewer */
    RecencyLaws(long greatest) {
        this.greatest = greatest;
    }

    @Override
    public Optional<Choice> choose(Gaussian asked) {
        double mean = asked.mean();
        double variance = asked.std() * asked.std();
        if (!(mean >= 1 && mean <= greatest) || tooNarrow(asked)) {
            return Optional.empty();
        }
        if (mayBeBell(asked)) {
            LatticeGaussian law = GaussianLattices.law(asked, 1, greatest, 1);
            if (law.curvature() <= LARGEST_CURVATURE) {
                return Optional.of(new Choice(law, "Gaussian from 1 to " + greatest, 1, greatest));
            }
        }
        if (greatest > 1 && variance > mean - 1 && shape(asked) >= SMALLEST_SHAPE && loss(asked) <= LARGEST_LOSS) {
            return NegativeBinomial.find(mean, asked.std(), 1, greatest, 1)
                    .map(law -> new Choice(law, "negative binomial from 1 to " + greatest, 1, greatest));
        }
        return Optional.empty();
    }

    private static boolean tooNarrow(Gaussian asked) {
        return asked.std() < LatticeGaussian.smallestStd(asked.mean()) - 1e-9;
    }

    /**
     * No law with b ≤ 0 is broader than the geometric one that leans on the nearer bound, and none at all broader than
     * one with all its mass on the bounds.
     */
    private boolean mayBeBell(Gaussian asked) {
        double below = asked.mean() - 1;
        double above = greatest - asked.mean();
        double nearer = Math.min(below, above);
        double variance = asked.std() * asked.std();
        return asked.std() <= LatticeGaussian.smallestStd(asked.mean()) + 1e-9
                || (variance <= nearer * (nearer + 1) && variance < below * above);
    }

    private static double shape(Gaussian asked) {
        double m = asked.mean() - 1;
        return m * m / (asked.std() * asked.std() - m);
    }

    /** The part of the negative binomial law's standard deviation that the bound takes. */
    private double loss(Gaussian asked) {
        NegativeBinomial law = NegativeBinomial.of(asked.mean(), asked.std(), 1);
        double mass = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < law.points() && law.value(i) <= greatest; i++) {
            double probability = law.probability(i);
            mass += probability;
            sum += probability * i;
            squares += probability * i * i;
        }
        double mean = sum / mass;
        return 1 - StrictMath.sqrt(squares / mass - mean * mean) / asked.std();
    }

    @Override
    public String whyNot(Gaussian asked) {
        if (asked.mean() > greatest) {
            return "the last order lies at most " + greatest + (greatest == 1 ? " day" : " days") + " back";
        }
        String mean = Feasibility.roughly(asked.mean());
        return tooNarrow(asked)
                ? "whole days with mean " + mean + " spread by at least "
                        + Feasibility.roughly(LatticeGaussian.smallestStd(asked.mean()))
                : "days from 1 to " + greatest + " with mean " + mean + " spread by less";
    }

    @Override
    public Gaussian nearest(Gaussian asked) {
        double inside = Math.max(1, Math.min((double) greatest, asked.mean()));
        if (asked.std() < LatticeGaussian.smallestStd(inside)) {
            return Gaussian.of(inside, LatticeGaussian.smallestStd(inside));
        }
        Gaussian bell = nearestBell(asked);
        Gaussian narrower = narrower(Gaussian.of(inside, asked.std()));
        return distance(asked, narrower) < distance(asked, bell) ? narrower : bell;
    }

    /** Along the edge of what a bell can have, the means on the window's ends being the narrowest. */
    private Gaussian nearestBell(Gaussian asked) {
        double from = 1;
        double to = greatest;
        for (int i = 0; i < 80; i++) {
            double left = from + (to - from) / 3;
            double right = to - (to - from) / 3;
            if (distance(asked, broadest(left, asked.std())) <= distance(asked, broadest(right, asked.std()))) {
                to = right;
            } else {
                from = left;
            }
        }
        return broadest((from + to) / 2, asked.std());
    }

    private Gaussian broadest(double mean, double std) {
        double most = TruncatedGeometric.std(mean, greatest) * (1 - EDGE);
        return Gaussian.of(mean, Math.min(std, Math.max(most, LatticeGaussian.smallestStd(mean))));
    }

    /** The same mean with the greatest standard deviation that is possible, up to the one asked. */
    private Gaussian narrower(Gaussian asked) {
        double possible = broadest(asked.mean(), asked.std()).std();
        double impossible = asked.std();
        for (int i = 0; i < 30; i++) {
            double middle = (possible + impossible) / 2;
            if (fits(Gaussian.of(asked.mean(), middle))) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        return Gaussian.of(asked.mean(), possible);
    }

    private static double distance(Gaussian one, Gaussian other) {
        double mean = one.mean() - other.mean();
        double std = one.std() - other.std();
        return mean * mean + std * std;
    }
}

package io.clientele.generate;

import io.clientele.distribution.DiscreteSampler;
import io.clientele.distribution.Law;
import io.clientele.distribution.Marginal;
import io.clientele.persona.Gaussian;

/**
 * One quantity of a persona, in the window and in the unit in which it is drawn: a number of orders, cents, or days. Its
 * values lie in a row of ranks in ascending order; a customer has the value of their rank.
 */
public final class QuantityPlan {
    private final LawChoice.Choice choice;
    private final Gaussian asked;
    private final Gaussian planned;
    private final Marginal marginal;
    private final DiscreteSampler sampler;

    private QuantityPlan(LawChoice.Choice choice, Gaussian asked, Gaussian planned, Marginal marginal) {
        this.choice = choice;
        this.asked = asked;
        this.planned = planned;
        this.marginal = marginal;
        this.sampler = marginal.sampler();
    }

    /** @param customers how many share the quantity's ranks, for Latin hypercube sampling */
    static QuantityPlan of(
            LawChoice.Choice choice, Gaussian asked, Gaussian planned, long customers, Sampling sampling) {
        Marginal marginal = sampling == Sampling.LATIN_HYPERCUBE
                ? Marginal.ofStrata(choice.law(), customers)
                : Marginal.ofUniformRanks(choice.law());
        return new QuantityPlan(choice, asked, planned, marginal);
    }

    /** The law's family for people, such as {@code Gaussian from 1}. */
    public String family() {
        return choice.family();
    }

    /** The mean and standard deviation that the persona asks for. */
    public Gaussian asked() {
        return asked;
    }

    /** The ones that are aimed at: those asked, or the nearest feasible ones. */
    public Gaussian planned() {
        return planned;
    }

    /** Whether the ones asked were not possible, so that the nearest ones took their place. */
    public boolean adjusted() {
        return !planned.equals(asked);
    }

    /**
     * What the values will have. With Latin hypercube sampling, exactly: the mean and the sample standard deviation (n −
     * 1) over all ranks, not a number without a rank or, for the deviation, with one. With independent sampling, in
     * expectation.
     */
    public Gaussian shown() {
        return Gaussian.of(marginal.mean(), marginal.std());
    }

    /**
     * How many ranks there are. With Latin hypercube sampling, the customers who have the quantity, and each rank belongs
     * to one of them; with independent sampling 2^53, and a customer draws a rank uniformly.
     */
    public long size() {
        return sampler.total();
    }

    /**
     * The value of a rank; values don't fall from rank to rank. Constant time, no allocation.
     *
     * @param rank 0 … size − 1
     */
    public long valueAt(long rank) {
        return sampler.valueAt(rank);
    }

    /** The sum of the values of all ranks. */
    long sum() {
        return sampler.sum();
    }

    /** The greatest value that a rank has; 0 without a rank. */
    public long greatest() {
        return size() == 0 ? 0 : sampler.greatest();
    }

    /** The law's share on the smallest value that its family may take: 0 orders or 1, the least spend, the day before. */
    public double shareAtLeast() {
        Law law = choice.law();
        return law.low() == choice.least() ? law.probability(0) : 0;
    }

    /** The law's share on the greatest value allowed, such as the window's first day; 0 where there is no bound. */
    public double shareAtGreatest() {
        Law law = choice.law();
        return law.high() == choice.greatest() ? law.probability(law.points() - 1) : 0;
    }

    /** How many points the law's lattice has, for drawing it. */
    public int points() {
        return choice.law().points();
    }

    /** The value of a point of the lattice, ascending. */
    public long pointValue(int point) {
        return choice.law().value(point);
    }

    /** The law's probability of a point; they sum to 1. */
    public double probability(int point) {
        return choice.law().probability(point);
    }
}

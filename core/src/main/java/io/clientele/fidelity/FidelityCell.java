package io.clientele.fidelity;

import io.clientele.persona.Gaussian;

/**
 * One quantity of one persona: mean and standard deviation as asked and as the orders show them, in the units of the
 * persona table. It holds two of the table's 30 numbers.
 *
 * @param persona the persona's key
 */
public record FidelityCell(String persona, String personaName, Quantity quantity, Gaussian asked, Moments got) {

    /** A persona with fewer customers is shown, not judged: its sample cannot be held to the moments. */
    public static final int FEWEST_JUDGED = 30;

    public boolean judged() {
        return got.count() >= FEWEST_JUDGED;
    }

    /** The mean's relative error, signed: 0.01 is one per cent too much. */
    public double meanError() {
        return relative(got.mean(), asked.mean());
    }

    /** The standard deviation's relative error, signed. */
    public double stdError() {
        return relative(got.std(), asked.std());
    }

    /** Whether both numbers are within the tolerance. */
    public boolean within(Tolerance tolerance) {
        return Math.abs(meanError()) <= tolerance.mean() && Math.abs(stdError()) <= tolerance.std();
    }

    /** A number asked to be 0 can only be met exactly. */
    private static double relative(double got, double asked) {
        if (asked == 0) {
            return got == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, got);
        }
        return got / asked - 1;
    }
}

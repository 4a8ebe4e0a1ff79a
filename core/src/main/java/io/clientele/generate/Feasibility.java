package io.clientele.generate;

import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Whether a persona is possible in a window; if not, what would be. */
final class Feasibility {
    private static final int MAX_DECIMALS = 8;
    private static final double ROUNDING = 0.1;

    private final Persona persona;
    private final int days;

    Feasibility(Persona persona, int days) {
        this.persona = persona;
        this.days = days;
    }

    Persona persona() {
        return persona;
    }

    int days() {
        return days;
    }

    /** @throws InfeasiblePersonaException if the quantity is not possible and the nearest isn't wanted */
    QuantityPlan plan(WindowQuantity quantity, long customers, Sampling sampling, boolean nearest) {
        LawChoice laws = quantity.laws(persona, days, sampling == Sampling.INDEPENDENT ? Integer.MAX_VALUE : customers);
        Gaussian asked = quantity.inWindow(persona, days);
        Optional<LawChoice.Choice> choice = laws.choose(asked);
        if (choice.isPresent()) {
            return QuantityPlan.of(choice.get(), asked, asked, customers, sampling);
        }
        Gaussian possible = nearest(quantity, laws, asked);
        if (!nearest) {
            throw new InfeasiblePersonaException(
                    persona.key(),
                    quantity.fieldName(),
                    quantity.field(persona),
                    possible,
                    days,
                    laws.whyNot(asked),
                    smallestDays());
        }
        Gaussian planned = possible.times(quantity.perUnit(days));
        return QuantityPlan.of(laws.choose(planned).orElseThrow(), asked, planned, customers, sampling);
    }

    /**
     * In the field's own unit, with as few decimals as matter beside the gap to what was asked: whoever types the message's
     * numbers in must succeed.
     */
    private Gaussian nearest(WindowQuantity quantity, LawChoice laws, Gaussian asked) {
        double unit = quantity.perUnit(days);
        Gaussian exact = laws.nearest(asked);
        Gaussian field = quantity.field(persona);
        double mean = exact.mean() == asked.mean() ? field.mean() : exact.mean() / unit;
        double std = exact.std() == asked.std() ? field.std() : exact.std() / unit;
        double gap = Math.abs(mean - field.mean()) + Math.abs(std - field.std());
        for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
            double roundMean = mean == field.mean() ? mean : rounded(mean, decimals, RoundingMode.HALF_EVEN);
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
                Gaussian candidate = Gaussian.of(roundMean, std == field.std() ? std : rounded(std, decimals, mode));
                double rounding = Math.abs(candidate.mean() - mean) + Math.abs(candidate.std() - std);
                if (rounding <= ROUNDING * gap && laws.fits(candidate.times(unit))) {
                    return candidate;
                }
            }
        }
        return Gaussian.of(mean, std);
    }

    private static double rounded(double value, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(decimals, mode).doubleValue();
    }

    /** The next longer window in which all three quantities are possible; 0 if there is none. */
    private int smallestDays() {
        int from = days + 1;
        int to = Persona.MAX_DAYS;
        if (to < from || !possible(WindowQuantity.RECENCY, to)) {
            return 0;
        }
        // A longer window never makes a recency impossible, so it is found by halving.
        while (from < to) {
            int middle = (from + to) / 2;
            if (possible(WindowQuantity.RECENCY, middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        for (int candidate = from; candidate <= Persona.MAX_DAYS; candidate++) {
            if (possible(WindowQuantity.FREQUENCY, candidate) && possible(WindowQuantity.MONETARY, candidate)) {
                return candidate;
            }
        }
        return 0;
    }

    private boolean possible(WindowQuantity quantity, int window) {
        return quantity.laws(persona, window, 0).fits(quantity.inWindow(persona, window));
    }

    /** {@code 200 ± 50}: plain decimals, no trailing zeros, at most six significant digits after rounding noise. */
    static String text(Gaussian law) {
        return number(law.mean()) + " ± " + number(law.std());
    }

    /** To three significant digits, for explanations. */
    static String roughly(double value) {
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}

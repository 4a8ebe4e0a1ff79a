package io.clientele.generate;

import io.clientele.persona.Gaussian;
import java.util.OptionalInt;

/** A persona asks for a mean and standard deviation which no law of its kind has in the window. The message is one line. */
public final class InfeasiblePersonaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String personaKey;
    private final String field;
    private final transient Gaussian asked;
    private final transient Gaussian nearest;
    private final int smallestDays;

    InfeasiblePersonaException(
            String personaKey, String field, Gaussian asked, Gaussian nearest, int days, String why, int smallestDays) {
        super("persona " + personaKey + ": " + field + " " + Feasibility.text(asked) + " is not possible in " + days
                + (days == 1 ? " day" : " days") + " (" + why + "); nearest is " + Feasibility.text(nearest)
                + (smallestDays > 0 ? ", or use at least " + smallestDays + " days" : ""));
        this.personaKey = personaKey;
        this.field = field;
        this.asked = asked;
        this.nearest = nearest;
        this.smallestDays = smallestDays;
    }

    public String personaKey() {
        return personaKey;
    }

    /** The persona's field: frequencyPerYear, monetaryPerYear or recencyDays. */
    public String field() {
        return field;
    }

    /** In the field's own unit: orders a year, currency units a year, or days. */
    public Gaussian asked() {
        return asked;
    }

    /** The nearest mean and standard deviation that are possible, in the field's own unit. */
    public Gaussian nearest() {
        return nearest;
    }

    /** The next longer window in which the whole persona is possible, if there is one. */
    public OptionalInt smallestDays() {
        return smallestDays > 0 ? OptionalInt.of(smallestDays) : OptionalInt.empty();
    }
}

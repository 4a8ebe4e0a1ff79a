package io.clientele.fidelity;

import java.util.Locale;

/** The three quantities of the persona table. */
public enum Quantity {
    FREQUENCY("orders/year"),
    MONETARY("value/year"),
    RECENCY("days");

    private final String unit;

    Quantity(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    /** The name in reports: {@code frequency}, {@code monetary} or {@code recency}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.clientele.store.check;

import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param name stable, for machines: {@code order_totals}
 * @param title what must be so, for people: {@code an order's total is the sum of its lines}
 * @param detail what was found, one line
 */
public record Check(String name, String title, Outcome outcome, String detail) {

    /** What came out of it. */
    public enum Outcome {
        /** As it must be. */
        OK,
        /** As it may be, and worth knowing. */
        NOTE,
        /** Not as it must be. */
        FAILED;

        /** {@code ok}, {@code note} or {@code failed}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Check ok(String name, String title, String detail) {
        return new Check(name, title, Outcome.OK, detail);
    }

    static Check note(String name, String title, String detail) {
        return new Check(name, title, Outcome.NOTE, detail);
    }

    static Check of(String name, String title, boolean ok, String detail) {
        return new Check(name, title, ok ? Outcome.OK : Outcome.FAILED, detail);
    }

    public boolean failed() {
        return outcome == Outcome.FAILED;
    }
}

package io.clientele.files.check;

/**
 * One thing that was looked at.
 *
 * @param name stable, for machines: {@code order_totals}
 * @param title what must be so, for people
 * @param detail what was found, one line
 */
public record FileCheck(String name, String title, Outcome outcome, String detail) {

    /** What came out of it. */
    public enum Outcome {
        OK,
        /** It could not be checked. */
        NOTE,
        FAILED
    }

    static FileCheck ok(String name, String title, String detail) {
        return new FileCheck(name, title, Outcome.OK, detail);
    }

    static FileCheck note(String name, String title, String detail) {
        return new FileCheck(name, title, Outcome.NOTE, detail);
    }

    static FileCheck failed(String name, String title, String detail) {
        return new FileCheck(name, title, Outcome.FAILED, detail);
    }
}

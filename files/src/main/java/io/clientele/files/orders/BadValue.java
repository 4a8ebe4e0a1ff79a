package io.clientele.files.orders;

/** A value that can't be read; the message is what it must be. Caught where the row is known. */
final class BadValue extends Exception {

    private static final long serialVersionUID = 1;

    BadValue(String mustBe) {
        // Thousands of bad rows must not cost thousands of stack traces.
        super(mustBe, null, false, false);
    }
}

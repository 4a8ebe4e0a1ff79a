package io.clientele.imports;

/** Messages that name the field, the value and what is allowed. */
final class Checks {

    private Checks() {}

    static void atLeast(String field, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(field + " is " + value + ", but must be at least " + least);
        }
    }

    static void text(String field, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty, but must not be");
        }
    }
}

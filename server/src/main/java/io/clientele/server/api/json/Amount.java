package io.clientele.server.api.json;

/** An amount of money as text: a decimal with two places, which no client's floating-point numbers can round. */
public final class Amount {
    /** Of the text, for the documentation. */
    public static final String PATTERN = "^-?[0-9]+\\.[0-9]{2}$";

    /** Of the text that may be sent. */
    public static final String INPUT_PATTERN = "^-?[0-9]{1,15}(\\.[0-9]{1,2})?$";

    /** What the documentation says where one may be sent. */
    public static final String INPUT = "A string or a number, with at most two decimals.";

    private Amount() {}

    /** Such as {@code 12.50}. */
    public static String text(long cents) {
        long whole = Math.abs(cents / 100);
        long rest = Math.abs(cents % 100);
        return (cents < 0 ? "-" : "") + whole + (rest < 10 ? ".0" : ".") + rest;
    }
}

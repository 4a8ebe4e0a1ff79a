package io.clientele.cli.terminal;

/** How a piece of text stands out, as ANSI escape sequences; only used where a terminal shows them. */
public enum Style {
    PLAIN(""),
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m"),
    GOOD("\u001b[32m"),
    BAD("\u001b[31m"),
    WARNING("\u001b[33m");

    private static final String RESET = "\u001b[0m";

    private final String start;

    Style(String start) {
        this.start = start;
    }

    /** The text, wrapped if colour is wanted. */
    public String apply(String text, boolean colour) {
        return colour && this != PLAIN && !text.isEmpty() ? start + text + RESET : text;
    }
}

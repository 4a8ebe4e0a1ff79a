package io.clientele.cli.terminal;

/** A text in a table. */
public record Cell(String text, Style style) {

    public static Cell of(String text) {
        return new Cell(text, Style.PLAIN);
    }

    public static Cell of(String text, Style style) {
        return new Cell(text, style);
    }
}

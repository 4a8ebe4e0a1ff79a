package io.clientele.files.orders;

/** Which character parts the cents from the units; the other one may group thousands. */
public enum DecimalMark {
    POINT('.', "decimal point"),
    COMMA(',', "decimal comma");

    final char mark;
    final String text;

    DecimalMark(char mark, String text) {
        this.mark = mark;
        this.text = text;
    }
}

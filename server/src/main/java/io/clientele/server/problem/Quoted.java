package io.clientele.server.problem;

import java.util.Locale;

/** What a client sent, as it may stand in a message: shortened, on one line, and writable in any encoding. */
public final class Quoted {
    private static final int MAX_CHARACTERS = 60;

    private Quoted() {}

    /** The text in single quotes. */
    public static String of(String text) {
        return "'" + bare(text) + "'";
    }

    public static String bare(String text) {
        StringBuilder shown = new StringBuilder();
        int characters = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (characters++ == MAX_CHARACTERS) {
                return shown.append('…').toString();
            }
            append(shown, text.codePointAt(at));
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        int type = Character.getType(codePoint);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        if (hidden) {
            shown.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }
}

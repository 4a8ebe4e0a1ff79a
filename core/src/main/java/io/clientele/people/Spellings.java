package io.clientele.people;

import io.clientele.text.Utf8Buffer;

/** The {@link Ascii} forms of a list's names, made once: letter by letter they take longer than all else about a person. */
final class Spellings {
    private final Utf8Buffer text;

    /** Where each begins; behind the last, the end. */
    private final int[] from;

    private int count;

    Spellings(int names, int capacity) {
        // Some letters become two.
        text = new Utf8Buffer(2 * capacity + Utf8Buffer.SPARE);
        from = new int[names + 1];
    }

    /** The next name, in UTF-8. */
    void add(byte[] utf8, int start, int end) {
        Ascii.append(utf8, start, end, text);
        from[++count] = text.length();
    }

    void append(int index, Utf8Buffer out) {
        out.appendShort(text.array(), from[index], from[index + 1] - from[index]);
    }

    /** @param most how many letters at most */
    void append(int index, int most, Utf8Buffer out) {
        out.appendShort(text.array(), from[index], Math.min(most, from[index + 1] - from[index]));
    }
}

package io.clientele.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word list on the class path, read line by line and field by field: UTF-8, fields between tabs, lines that begin with
 * {@code #} are for human readers. It works on bytes with plain loops, since it runs in a JVM that has only just
 * started, where lambdas, regular expressions and string concatenation cost milliseconds each.
 */
final class Lines {
    private final String path;
    private final byte[] text;
    private int at;
    private int end = -1;

    private Lines(String path, byte[] text) {
        this.path = path;
        this.text = text;
    }

    /** @throws IllegalStateException if there is no such list */
    static Lines of(PersonLocale locale, String file) {
        String path = locale.tag().concat("/").concat(file);
        try (@Nullable InputStream in = Lines.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + path + " is missing from the class path");
            }
            return new Lines(path, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + path + " can't be read", e);
        }
    }

    /** Goes to the start of the next line that is neither empty nor a comment. */
    boolean next() {
        do {
            at = end + 1;
            if (at >= text.length) {
                return false;
            }
            end = at;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
        } while (at == end || text[at] == '#');
        return true;
    }

    /** The whole text; not a copy. */
    byte[] text() {
        return text;
    }

    /** Where the rest of the line begins in the text. */
    int at() {
        return at;
    }

    /** Where the line ends in the text. */
    int end() {
        return end;
    }

    /** The next byte of the line, or a line feed if there is none. */
    byte peek() {
        return at < end ? text[at] : (byte) '\n';
    }

    /** Goes over the next byte if it is this one. */
    boolean skip(char ascii) {
        boolean there = peek() == ascii;
        at += there ? 1 : 0;
        return there;
    }

    /** The text up to the separator, which is gone over, or to the end of the line. */
    byte[] field(char separator) {
        int from = at;
        while (at < end && text[at] != separator) {
            at++;
        }
        byte[] field = Arrays.copyOfRange(text, from, at);
        skip(separator);
        return field;
    }

    /** @throws IllegalStateException if there is no digit here */
    int number() {
        int from = at;
        int number = 0;
        while (peek() >= '0' && peek() <= '9') {
            number = number * 10 + text[at++] - '0';
        }
        if (at == from) {
            throw new IllegalStateException("the word list " + path + " has no number at byte " + at);
        }
        return number;
    }
}

package io.clientele.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The word lists on the class path: UTF-8, a word a line, {@code #} before what is for human readers. Plain loops,
 * since they run in a JVM that has only just started.
 */
final class Resources {
    private Resources() {}

    /** The lines of a locale's list that are neither empty nor comments. */
    static List<String> lines(PersonLocale locale, String file) {
        String text = text(locale, file);
        List<String> lines = new ArrayList<>(text.length() / 8);
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            if (to < 0) {
                to = text.length();
            }
            if (to > from && text.charAt(from) != '#') {
                lines.add(text.substring(from, to));
            }
            from = to + 1;
        }
        return lines;
    }

    /** The fields between tabs or, for fields of lists, between commas. */
    static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>(8);
        int from = 0;
        int to;
        while ((to = line.indexOf(separator, from)) >= 0) {
            fields.add(line.substring(from, to));
            from = to + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }

    private static String text(PersonLocale locale, String file) {
        String path = locale.tag() + "/" + file;
        try (@Nullable InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the word list io/clientele/people/" + path + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the word list io/clientele/people/" + path + " can't be read", e);
        }
    }
}

package io.clientele.files.orders;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small questions about a field's text. */
final class Texts {

    /** What programs write for a value that isn't there; exactly so, since Null is a surname. */
    private static final Set<String> NOTHING = Set.of("NULL", "null", "NaN", "nan", "#N/A", "N/A", "\\N");

    private Texts() {}

    /** Without white space at either end, the no-break kinds included; null if nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        String inner = text.substring(from, to);
        return inner.isEmpty() || NOTHING.contains(inner) ? null : inner;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && at < text.length() - 1
                && text.chars().noneMatch(c -> isSpace((char) c));
    }

    /** For comparing names of columns: lower case without accents, spaces and signs; {@code Prix unité} is prixunite. */
    static String plain(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c == 'ß') {
                plain.append("ss");
            } else if (c == 'ł') {
                plain.append('l');
            } else if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** For messages: in single quotes, shortened, on one line. */
    static String quoted(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return "'" + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + "'";
    }

    /** {@code 1 row}, {@code 12,345 rows}. */
    static String count(long n, String one) {
        return String.format(
                Locale.ROOT,
                "%,d %s",
                n,
                n == 1 ? one : one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s");
    }
}

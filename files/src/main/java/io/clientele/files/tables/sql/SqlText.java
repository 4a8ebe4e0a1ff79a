package io.clientele.files.tables.sql;

import io.clientele.files.FilesException;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Values as literals that mean the same to SQLite and to PostgreSQL. Neither gives a backslash a meaning, and both take line feeds
 * within quotes; only the programs that read a dump are particular about a carriage return at the end of a line.
 */
final class SqlText {
    /** Amounts of twelve digits: what DECIMAL(12,2) holds, and what SQLite's binary fractions still tell apart to the cent. */
    private static final long MOST_CENTS = 999_999_999_999L;

    private static final byte[] NULL = {'N', 'U', 'L', 'L'};
    private static final byte[] CUT = {'\'', ' ', '|', '|', ' ', '\''};

    private SqlText() {}

    static void append(@Nullable Utf8Buffer text, Utf8Buffer out) {
        if (text == null) {
            out.append(NULL);
            return;
        }
        byte[] bytes = text.array();
        int length = text.length();
        out.append('\'');
        int copied = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '\'') {
                out.append(bytes, copied, i + 1 - copied).append('\'');
                copied = i + 1;
            } else if (b == '\r' && i + 1 < length && bytes[i + 1] == '\n') {
                // The sqlite3 program drops it at the end of a line, so the line must not end there.
                out.append(bytes, copied, i + 1 - copied).append(CUT);
                copied = i + 1;
            } else if (b == 0) {
                throw new FilesException(
                        "a text is '" + text.toString().replace("\0", "\\0") + "', but SQL has no character U+0000");
            }
        }
        out.append(bytes, copied, length - copied).append('\'');
    }

    /**
     * @param column for the message
     * @throws FilesException if the amount has more than twelve digits
     */
    static void appendCents(long cents, String column, Utf8Buffer out) {
        if (cents > MOST_CENTS || cents < -MOST_CENTS) {
            throw new FilesException(column + " is " + new Utf8Buffer(24).appendCents(cents)
                    + ", but must be between -9999999999.99 and 9999999999.99: DECIMAL(12,2) holds no more");
        }
        out.appendCents(cents);
    }
}

package io.clientele.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Where a database is. Its text is for messages and never shows a password. */
public sealed interface DbLocation permits SqliteFile, PostgresUrl {

    static SqliteFile of(Path file) {
        return new SqliteFile(file.toString(), file);
    }

    /**
     * A path, {@code jdbc:sqlite:PATH}, or a PostgreSQL URL.
     *
     * @throws StoreException if it is none of them
     */
    static DbLocation parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(SqliteFile.PREFIX)) {
            String path = text.substring(SqliteFile.PREFIX.length());
            if (path.isBlank() || path.startsWith(":") || path.startsWith("file:")) {
                throw new StoreException("database is '" + text + "', but must be jdbc:sqlite: and a file's path");
            }
            return new SqliteFile(text, path(path, text));
        }
        if (lower.startsWith("jdbc:postgres") || lower.startsWith("postgres:") || lower.startsWith("postgresql:")) {
            return PostgresUrl.parse(text);
        }
        if (lower.startsWith("jdbc:") || lower.matches("[a-z][a-z0-9+]*://.*")) {
            // A URL may hold a password: only its beginning is repeated.
            String kind =
                    lower.substring(0, lower.startsWith("jdbc:") ? lower.indexOf(':', 5) + 1 : lower.indexOf(':') + 1);
            throw new StoreException("database is a '" + kind
                    + "' URL, but must be a file's path, jdbc:sqlite:PATH or jdbc:postgresql://HOST/DATABASE");
        }
        return new SqliteFile(text, path(text, text));
    }

    private static Path path(String path, String text) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new StoreException("database is '" + text + "', but must be a file's path: " + e.getReason(), e);
        }
    }
}

package io.clientele.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a database is.
 *
 * @param text as the user wrote it, for messages
 * @param file the database's file
 */
public record DbLocation(String text, Path file) {
    private static final String SQLITE = "jdbc:sqlite:";

    /** @throws StoreException if the driver would take the path for something else than a path */
    public DbLocation {
        if (text.isBlank() || file.getFileName() == null) {
            throw new StoreException("database is '" + text + "', but must be a file's path or jdbc:sqlite:PATH");
        }
        if (file.toString().contains("?")) {
            throw new StoreException(
                    "database is '" + text + "', but the SQLite driver allows no question mark in a path");
        }
    }

    public static DbLocation of(Path file) {
        return new DbLocation(file.toString(), file);
    }

    /**
     * A path, or a URL such as {@code jdbc:sqlite:shop.db}.
     *
     * @throws StoreException if it is neither, or a database of another kind
     */
    public static DbLocation parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(SQLITE)) {
            String path = text.substring(SQLITE.length());
            if (path.isBlank() || path.startsWith(":") || path.startsWith("file:")) {
                throw new StoreException("database is '" + text + "', but must be jdbc:sqlite: and a file's path");
            }
            return new DbLocation(text, path(path, text));
        }
        if (lower.startsWith("jdbc:") || lower.matches("[a-z][a-z0-9+]*://.*")) {
            // A URL may hold a password: only its beginning is repeated.
            String kind =
                    lower.substring(0, lower.startsWith("jdbc:") ? lower.indexOf(':', 5) + 1 : lower.indexOf(':') + 1);
            throw new StoreException("database is a '" + kind
                    + "' URL, but this version works with SQLite alone: give a file's path or jdbc:sqlite:PATH");
        }
        return new DbLocation(text, path(text, text));
    }

    /** As the user wrote it. */
    @Override
    public String toString() {
        return text;
    }

    private static Path path(String path, String text) {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new StoreException("database is '" + text + "', but must be a file's path: " + e.getReason(), e);
        }
    }
}

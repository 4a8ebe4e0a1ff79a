package io.clientele.store;

import java.nio.file.Path;

/**
 * An SQLite database.
 *
 * @param text as the user wrote it, for messages
 * @param file the database's file
 */
public record SqliteFile(String text, Path file) implements DbLocation {
    static final String PREFIX = "jdbc:sqlite:";

    /** @throws StoreException if the driver would take the path for something else than a path */
    public SqliteFile {
        if (text.isBlank() || file.getFileName() == null) {
            throw new StoreException("database is '" + text
                    + "', but must be a file's path, jdbc:sqlite:PATH or jdbc:postgresql://HOST/DATABASE");
        }
        if (file.toString().contains("?")) {
            throw new StoreException(
                    "database is '" + text + "', but the SQLite driver allows no question mark in a path");
        }
    }

    /** As the user wrote it. */
    @Override
    public String toString() {
        return text;
    }
}

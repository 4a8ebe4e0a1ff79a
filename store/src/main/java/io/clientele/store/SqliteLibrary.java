package io.clientele.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteConfig;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native library, unpacked once: sqlite-jdbc otherwise copies it out of its jar whenever a process opens its
 * first database, which takes 65 ms.
 */
public final class SqliteLibrary {
    /** Held here, since the log manager forgets the level of a logger that nobody holds. */
    private static final Logger LOADER = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");

    private SqliteLibrary() {}

    /**
     * Keeps the driver from printing a stack trace when another process was faster to delete the copy of the library that a
     * killed one left: it tries to on every start, and nobody can do anything about it. A library that does not load makes an
     * exception all the same.
     */
    static void hushLoader() {
        LOADER.setLevel(Level.OFF);
    }

    /**
     * Puts the library for this machine into the folder and makes this process load it from there. Other processes do so
     * with the same two system properties; where the file does not load, sqlite-jdbc falls back to its jar.
     *
     * @throws IOException if the folder cannot be written, or holds the library already
     */
    public static void unpackInto(Path folder) throws IOException {
        String name = System.mapLibraryName("sqlitejdbc");
        String resource = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (InputStream in = OSInfo.class.getResourceAsStream(resource)) {
            if (in != null) {
                Files.copy(in, folder.resolve(name));
                System.setProperty("org.sqlite.lib.path", folder.toString());
                System.setProperty("org.sqlite.lib.name", name);
            }
        }
    }

    /**
     * Loads the driver and its library, which the first database would otherwise wait for: 70 ms that another thread can
     * spend while there is something else to do. Never fails; what is wrong shows when a database is opened.
     */
    public static void load() {
        hushLoader();
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        } catch (SQLException | LinkageError e) {
            // The same will be said of the user's own database, with its name.
        }
    }
}

package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB of our own in memory, which spills into a temporary folder. It reads files and sorts more than fits; it never
 * loads an extension, of which the driver would fetch some from the net.
 */
final class Duck implements AutoCloseable {

    private static final int THREADS = 2;

    private final TemporaryFolder folder;
    private final DuckDBConnection connection;

    private Duck(TemporaryFolder folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    static Duck open(String memoryLimit) {
        TemporaryFolder folder = null;
        try {
            folder = TemporaryFolder.make();
            Properties settings = new Properties();
            settings.setProperty("jdbc_stream_results", "true");
            settings.setProperty("threads", String.valueOf(THREADS));
            settings.setProperty("memory_limit", memoryLimit);
            settings.setProperty(
                    "temp_directory", folder.path().resolve("spill").toString());
            settings.setProperty("preserve_insertion_order", "true");
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            settings.setProperty("allow_community_extensions", "false");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            Duck duck = new Duck(folder, connection.unwrap(DuckDBConnection.class));
            duck.execute("SET TimeZone = 'UTC'");
            return duck;
        } catch (IOException e) {
            throw new FilesException("no folder for temporary files: " + e.getMessage(), e);
        } catch (SQLException e) {
            if (folder != null) {
                delete(folder);
            }
            throw failed(e);
        }
    }

    /** For temporary files of the reader itself; gone with {@link #close()}. */
    Path folder() {
        return folder.path();
    }

    /** A further connection to the same tables, since a connection streams one result at a time. */
    DuckDBConnection connect() throws SQLException {
        return connection.duplicate().unwrap(DuckDBConnection.class);
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What to do with each row of a result. */
    interface Rows {
        void row(ResultSet row) throws SQLException;
    }

    /** Streams a query's rows on a connection of its own, so that {@code rows} may query too. */
    void forEach(String sql, Rows rows) {
        try (Connection own = connect();
                Statement statement = own.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.row(result);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    long number(String sql) {
        long[] number = new long[1];
        forEach(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** A text as an SQL literal. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static FilesException failed(SQLException e) {
        String first = e.getMessage() == null
                ? "unknown error"
                : e.getMessage().lines().findFirst().orElse("");
        return new FilesException("the file can't be read: " + first, e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(TemporaryFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new FilesException(
                    "the temporary folder " + folder.path() + " can't be deleted: " + e.getMessage(), e);
        }
    }
}

package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/**
 * A DuckDB of our own in memory, which spills into a temporary folder. It reads files and sorts more than fits; it never
 * loads an extension, of which the driver would fetch some from the net.
 */
public final class Duck implements AutoCloseable {

    /** A further thread costs memory, and where there is one processor, time. */
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    private static final String WHY = "Error: ";

    private final TemporaryFolder folder;
    private final DuckDBConnection connection;

    private Duck(TemporaryFolder folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /** @param memoryLimit such as {@code 1GB}; what needs more spills */
    public static Duck open(String memoryLimit) {
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
    public Path folder() {
        return folder.path();
    }

    /** A further connection to the same tables, since a connection streams one result at a time. */
    DuckDBConnection connect() throws SQLException {
        return connection.duplicate().unwrap(DuckDBConnection.class);
    }

    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** What to do with each row of a result. */
    public interface Rows {
        void row(ResultSet row) throws SQLException;
    }

    /** Streams a query's rows on a connection of its own, so that {@code rows} may query too. */
    public void forEach(String sql, Rows rows) {
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

    /** What to do with some thousand rows at once. */
    interface Chunks {
        void chunk(DuckDBDataChunkReader rows);
    }

    /** Streams a query's rows column by column: numbers come without an object each. */
    void forEachChunk(String sql, Chunks chunks) {
        try (Connection own = connect();
                PreparedStatement statement = own.prepareStatement(sql);
                DuckDBChunkedResult result =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                chunks.chunk(result.chunk());
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public long number(String sql) {
        long[] number = new long[1];
        forEach(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** A text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A column's name in SQL. */
    public static String name(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static FilesException failed(SQLException e) {
        return new FilesException("the file can't be read: " + firstLine(e), e);
    }

    /** A result that streams says at first that it failed, and then why. */
    private static String firstLine(SQLException e) {
        if (e.getMessage() == null) {
            return "unknown error";
        }
        List<String> lines = e.getMessage().lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(WHY))
                .findFirst()
                .map(line -> line.substring(WHY.length()))
                .orElse(lines.isEmpty() ? "" : lines.get(0));
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

package io.clientele.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.postgresql.PGConnection;

/**
 * Sends files of rows to PostgreSQL as they are, by the driver's COPY, all in one transaction: {@code PostgresTextCopy URL STATEMENT FILE
 * [STATEMENT FILE …]}. What a Java program can reach that has its rows ready.
 */
public final class PostgresTextCopy {
    private static final int BUFFER_BYTES = 1 << 16;

    private PostgresTextCopy() {}

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            connection.setAutoCommit(false);
            for (int i = 1; i < arguments.length; i += 2) {
                try (InputStream rows = Files.newInputStream(Path.of(arguments[i + 1]))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(arguments[i], rows, BUFFER_BYTES);
                }
            }
            connection.commit();
        }
    }
}

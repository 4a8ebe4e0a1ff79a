package io.clientele.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that this JVM's tests share; it ends with the JVM. Each test has a schema of its own. */
public final class PostgresServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresServer() {}

    /** Started by the first test that needs it. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // What a power failure leaves is no matter here. C is the same on every machine.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "50")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static int port() {
        return Holder.SERVER.getPort();
    }

    /** A new schema without tables. */
    public static PostgresUrl newSchema() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        execute("CREATE SCHEMA " + schema);
        return url("postgres", "?user=postgres&currentSchema=" + schema);
    }

    /** @param parameters with their question mark */
    public static PostgresUrl url(String database, String parameters) {
        return (PostgresUrl) DbLocation.parse("jdbc:postgresql://localhost:" + port() + "/" + database + parameters);
    }

    /** Runs the statement as the server's superuser. */
    public static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(Holder.SERVER.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }
}

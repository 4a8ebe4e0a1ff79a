package io.clientele.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server that this JVM's tests share; it ends with the JVM. Each test has a schema of its own. It is the one that comes
 * with the tests, or that of {@code -Dclientele.postgres=/usr/lib/postgresql/15/bin}.
 */
public final class PostgresServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresServer() {}

    /** Started by the first test that needs it. */
    private static final class Holder {
        /** What a power failure leaves is no matter here. */
        private static final Map<String, String> SETTINGS =
                Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "50");

        static final int PORT = start();

        private static int start() {
            try {
                String programs = System.getProperty("clientele.postgres");
                if (programs != null) {
                    return InstalledPostgres.start(Path.of(programs), SETTINGS);
                }
                // C is the same on every machine.
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8");
                SETTINGS.forEach(builder::setServerConfig);
                return builder.start().getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static int port() {
        return Holder.PORT;
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

    /** Makes a user who has to give a password, and who owns a new schema and nothing else. */
    public static PostgresUrl newUser(String user, String password) {
        PostgresUrl schema = newSchema();
        execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
        execute("ALTER SCHEMA " + schema.properties().getProperty("currentSchema") + " OWNER TO " + user);
        try {
            Path rules = Path.of(text("SHOW hba_file"));
            Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text("SELECT pg_reload_conf()");
        return url(
                "postgres",
                "?user=" + user + "&currentSchema=" + schema.properties().getProperty("currentSchema"));
    }

    /** The first row's first column, as the server's superuser sees it. */
    public static String text(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port() + "/postgres?user=postgres");
    }

    /** Runs the statement as the server's superuser. */
    public static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot " + sql, e);
        }
    }
}

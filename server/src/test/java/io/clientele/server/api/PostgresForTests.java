package io.clientele.server.api;

import io.clientele.store.DbLocation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server that this JVM's tests share; it ends with the JVM. */
final class PostgresForTests {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresForTests() {}

    /** Started by the first test that needs it. */
    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                // What a power failure leaves is no matter here. C is the same on every machine.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new schema without tables. */
    static DbLocation newSchema() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(Holder.SERVER.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return DbLocation.parse("jdbc:postgresql://localhost:" + Holder.SERVER.getPort()
                + "/postgres?user=postgres&currentSchema=" + schema);
    }
}

package io.clientele.verify;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server for one class of tests, with a schema for each that asks for one. */
final class TestPostgres implements AutoCloseable {
    private final AtomicInteger schemas = new AtomicInteger();
    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static TestPostgres start() throws IOException {
        return new TestPostgres(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .start());
    }

    int port() {
        return server.getPort();
    }

    String newSchema() throws SQLException {
        String schema = "shop_" + schemas.incrementAndGet();
        execute("CREATE SCHEMA " + schema);
        return schema;
    }

    /** For {@code --db}. */
    String url(String schema) {
        return url(port(), "postgres", schema);
    }

    /** Through somebody else's port, as some user. */
    static String url(int port, String user, String schema) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=" + user + "&currentSchema=" + schema;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Who has to give a password, and owns the schema. */
    void addUser(String user, String password, String schema) throws SQLException, IOException {
        execute("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
        execute("ALTER SCHEMA " + schema + " OWNER TO " + user);
        Path rules = Path.of(rows("SHOW hba_file").get(0));
        Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
        execute("SELECT pg_reload_conf()");
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** All that others see of a schema: its tables, with the number of their rows and a hash; not the time of a calculation. */
    Map<String, String> snapshot(String schema) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        for (String table : rows("SELECT tablename FROM pg_tables WHERE schemaname = '" + schema + "'")) {
            content.put(
                    table,
                    rows("SELECT count(*) || ' rows ' || coalesce(sum(hashtextextended((to_jsonb(t) - 'calculated_at')::text, 0)), 0)"
                                    + " FROM " + schema + "." + table + " t")
                            .get(0));
        }
        content.put(
                "indices",
                rows("SELECT indexdef FROM pg_indexes WHERE schemaname = '" + schema + "' ORDER BY 1")
                        .toString());
        content.put(
                "constraints",
                rows("SELECT conrelid::regclass || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = '"
                                + schema + "'::regnamespace ORDER BY 1")
                        .toString());
        return content;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package io.clientele.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A small database that a test fills by hand. In SQL that it is given, {@code @0} stands for an instant in seconds and
 * {@code seconds(x)} for the seconds of one. Instants come back in ISO form.
 */
public final class Shop {
    private static final Pattern INSTANT = Pattern.compile("@(\\d+)");
    private static final Pattern SECONDS = Pattern.compile("seconds\\(([\\w.]+)\\)");

    private final Database database;

    private Shop(Database database) {
        this.database = database;
    }

    /** An empty SQLite database in the folder. */
    public static Shop in(Path folder) {
        return in(Engine.SQLITE, folder);
    }

    /** An empty database, in the folder if it is a file. */
    public static Shop in(Engine engine, Path folder) {
        return new Shop(Database.openOrCreate(engine.newLocation(folder)));
    }

    /** The same database, which must not grow beyond that many pages. */
    public Database limitedTo(int pages) {
        return Database.open(new SqliteDialect((SqliteFile) database.location(), 1_000, pages), Migrations.SQLITE);
    }

    public DbLocation location() {
        return database.location();
    }

    public Database database() {
        return database;
    }

    /** A database that is there. */
    public static Shop at(DbLocation location) {
        return new Shop(Database.open(location));
    }

    public Shop customers(long... ids) {
        return write(session -> {
            for (long id : ids) {
                session.execute(
                        "INSERT INTO customers (id, name, email, created_at) VALUES (?, ?, ?, "
                                + session.instantParameter() + ")",
                        id,
                        "Customer " + id,
                        "c" + id + "@example.com",
                        0L);
            }
            return null;
        });
    }

    /** An order without lines. */
    public Shop order(long id, long customerId, long orderedAt, String status, long totalCents) {
        return execute(
                "INSERT INTO orders (id, customer_id, ordered_at, status, total_cents) VALUES (?, ?, "
                        + database.dialect().instantParameter() + ", ?, ?)",
                id,
                customerId,
                orderedAt,
                status,
                totalCents);
    }

    public Shop execute(String sql, Object... parameters) {
        return write(session -> {
            session.execute(adapted(sql), parameters);
            return null;
        });
    }

    /** As {@link #execute}, but what breaks a foreign key is let through. */
    public Shop force(String sql, Object... parameters) {
        database.load("write to", session -> {
            session.execute(adapted(sql), parameters);
            return null;
        });
        return this;
    }

    public long number(String sql, Object... parameters) {
        return database.read("read", session -> session.number(adapted(sql), parameters));
    }

    /** The first row's first column. */
    public String text(String sql, Object... parameters) {
        return database.read("read", session -> first(session, adapted(sql), parameters));
    }

    /** All rows, their columns with a bar between. */
    public List<String> rows(String sql, Object... parameters) {
        return database.read("read", session -> session.list(adapted(sql), Shop::joined, parameters));
    }

    /** Nothing is damaged, no key leads nowhere, and tables and indices are those of a new database. */
    public void assertSound() {
        assertThat(database.<List<String>>read("read", Session::damages)).isEmpty();
        assertThat(database.<List<String>>read("read", Session::brokenReferences))
                .isEmpty();
        assertThat(database.<List<String>>read("read", Session::schemaDifferences))
                .isEmpty();
    }

    private String adapted(String sql) {
        Dialect dialect = database.dialect();
        String instants = INSTANT.matcher(sql)
                .replaceAll(seconds -> dialect.instantParameter().replace("?", seconds.group(1)));
        return SECONDS.matcher(instants).replaceAll(column -> dialect.epochSeconds(column.group(1)));
    }

    private static String joined(ResultSet row) throws SQLException {
        StringJoiner joined = new StringJoiner("|");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            joined.add(text(row, column));
        }
        return joined.toString();
    }

    /** The same from each database. */
    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.TIMESTAMP ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case Types.DOUBLE -> Double.toString(row.getDouble(column));
            default -> row.getString(column);
        };
    }

    private static String first(Session session, String sql, Object... parameters) throws SQLException {
        return session.first(sql, Shop::joined, parameters).orElseThrow();
    }

    private Shop write(SqlWork<Void> work) {
        database.write("write to", work);
        return this;
    }
}

package io.clientele.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;

/** A small database that a test fills by hand. */
public final class Shop {
    private final Database database;

    private Shop(Database database) {
        this.database = database;
    }

    /** An empty database in the folder. */
    public static Shop in(Path folder) {
        return new Shop(Database.openOrCreate(DbLocation.of(folder.resolve("shop.db"))));
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
    public static Shop at(Path file) {
        return new Shop(Database.open(DbLocation.of(file)));
    }

    public Shop customers(long... ids) {
        return write(session -> {
            for (long id : ids) {
                session.execute(
                        "INSERT INTO customers (id, name, email, created_at) VALUES (?, ?, ?, 0)",
                        id,
                        "Customer " + id,
                        "c" + id + "@example.com");
            }
            return null;
        });
    }

    /** An order without lines. */
    public Shop order(long id, long customerId, long orderedAt, String status, long totalCents) {
        return execute(
                "INSERT INTO orders (id, customer_id, ordered_at, status, total_cents) VALUES (?, ?, ?, ?, ?)",
                id,
                customerId,
                orderedAt,
                status,
                totalCents);
    }

    public Shop execute(String sql, Object... parameters) {
        return write(session -> {
            session.execute(sql, parameters);
            return null;
        });
    }

    /** As {@link #execute}, but what breaks a foreign key is let through. */
    public Shop force(String sql, Object... parameters) {
        database.load("write to", session -> {
            session.execute(sql, parameters);
            return null;
        });
        return this;
    }

    public long number(String sql, Object... parameters) {
        return database.read("read", session -> session.number(sql, parameters));
    }

    /** The first row's first column. */
    public String text(String sql, Object... parameters) {
        return database.read("read", session -> first(session, sql, parameters));
    }

    /** All rows, their columns with a bar between. */
    public List<String> rows(String sql, Object... parameters) {
        return database.read("read", session -> session.list(sql, Shop::joined, parameters));
    }

    private static String joined(ResultSet row) throws SQLException {
        StringJoiner joined = new StringJoiner("|");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            joined.add(row.getString(column));
        }
        return joined.toString();
    }

    private static String first(Session session, String sql, Object... parameters) throws SQLException {
        return session.first(sql, row -> String.valueOf(row.getString(1)), parameters)
                .orElseThrow();
    }

    private Shop write(SqlWork<Void> work) {
        database.write("write to", work);
        return this;
    }
}

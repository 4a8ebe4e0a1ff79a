package io.clientele.store;

import java.nio.file.Path;
import java.sql.SQLException;

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

    public Database database() {
        return database;
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

    private static String first(Session session, String sql, Object... parameters) throws SQLException {
        return session.first(sql, row -> String.valueOf(row.getString(1)), parameters)
                .orElseThrow();
    }

    private Shop write(SqlWork<Void> work) {
        database.write("write to", work);
        return this;
    }
}

package io.clientele.cli;

import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A small database that a test fills by hand. */
final class TestShop {
    private final Path file;
    private final Database database;
    private int orders;

    private TestShop(Path file) {
        this.file = file;
        this.database = Database.openOrCreate(DbLocation.of(file));
    }

    static TestShop in(Path folder) {
        return in(folder, "shop.db");
    }

    static TestShop in(Path folder, String name) {
        return new TestShop(folder.resolve(name));
    }

    String db() {
        return file.toString();
    }

    /** A customer with one delivered order on each date, of that many cents each. */
    TestShop customer(long id, String name, long cents, String... dates) {
        return write(session -> {
            session.execute(
                    "INSERT INTO customers (id, name, email, created_at) VALUES (?, ?, ?, 0)",
                    id,
                    name,
                    "c" + id + "@example.com");
            for (String date : dates) {
                session.execute(
                        "INSERT INTO orders (id, customer_id, ordered_at, status, total_cents) VALUES (?, ?, ?, ?, ?)",
                        ++orders,
                        id,
                        LocalDate.parse(date).atTime(12, 0).toEpochSecond(ZoneOffset.UTC),
                        "delivered",
                        cents);
            }
            return null;
        });
    }

    private TestShop write(io.clientele.store.SqlWork<Void> work) {
        database.write("write to", work);
        return this;
    }
}

package io.clientele.bench;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import io.clientele.store.seed.SeedResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a seed of an SQLite database costs beside a bare loop of sqlite-jdbc that writes the very same rows, made
 * beforehand, into the same tables in one transaction: processor seconds of the writing thread.
 *
 * <p>The bare loop comes in four kinds: batches of one-row statements or statements of many rows, without or with the
 * same indices made afterwards. The seed has everything in it: generating, hashing, indices, manifest, fsync and rename.
 *
 * <p>A new file needs no journal, so the bare loop has none. In a database that is there both write through its log, in one
 * transaction that a power failure undoes or leaves complete.
 */
public final class SqliteSeedComparison {
    private static final int ROWS_PER_STATEMENT = 1000;
    private static final List<String> COLUMNS = List.of(
            "customers (id, name, email, phone, address, created_at)",
            "ground_truth (customer_id, persona, orders, spend_cents, recency_days)",
            "orders (id, customer_id, ordered_at, status, total_cents)",
            "order_items (order_id, line_no, product_id, quantity, unit_price_cents)");

    private SqliteSeedComparison() {}

    /** @param args how many customers, and how many rounds */
    public static void main(String[] args) throws IOException, SQLException {
        long customers = args.length > 0 ? Long.parseLong(args[0]) : 100_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path folder = Files.createTempDirectory("seed-comparison");
        PopulationPlan plan = Population.defaults().customers(customers).plan();
        List<List<Object[]>> tables = rows(plan);
        long rows = tables.stream().mapToLong(List::size).sum();
        System.out.printf("%,d rows in %d tables%n", rows, tables.size());
        for (int round = 1; round <= rounds; round++) {
            report("bare loop, batches", rows, () -> bare(folder, tables, 1, Journal.OFF, false));
            report("bare loop, batches, then indices", rows, () -> bare(folder, tables, 1, Journal.OFF, true));
            report(
                    "bare loop, " + ROWS_PER_STATEMENT + " rows a statement",
                    rows,
                    () -> bare(folder, tables, ROWS_PER_STATEMENT, Journal.OFF, false));
            report(
                    "bare loop, " + ROWS_PER_STATEMENT + " rows a statement, then indices",
                    rows,
                    () -> bare(folder, tables, ROWS_PER_STATEMENT, Journal.OFF, true));
            report("seed", rows, () -> seed(folder, plan, false));
            report(
                    "bare loop, as before, through the log",
                    rows,
                    () -> bare(folder, tables, ROWS_PER_STATEMENT, Journal.WAL, true));
            report("seed of a database that is there", rows, () -> seed(folder, plan, true));
        }
        Files.delete(folder);
    }

    private enum Journal {
        /** A failure leaves a damaged file. */
        OFF("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"),
        WAL("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");

        private final String settings;

        Journal(String settings) {
            this.settings = settings;
        }
    }

    private interface Work {
        void run() throws IOException, SQLException;
    }

    private static void report(String name, long rows, Work work) throws IOException, SQLException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf("%-50s %6.2f s  %,12.0f rows/s%n", name, seconds, rows / seconds);
    }

    private static void seed(Path folder, PopulationPlan plan, boolean there) throws IOException {
        Path file = folder.resolve("seed.db");
        if (there) {
            Database.openOrCreate(DbLocation.of(file));
        }
        SeedResult result =
                new SeedLoader(DbLocation.of(file), 1, "bench").seed(plan, SeedMode.EMPTY, SeedListener.NONE);
        if (result.rows().isEmpty()) {
            throw new IllegalStateException("nothing was written");
        }
        Files.delete(file);
    }

    private static void bare(
            Path folder, List<List<Object[]>> tables, int rowsPerStatement, Journal journal, boolean indexed)
            throws IOException, SQLException {
        Path file = folder.resolve("bare.db");
        Database.create("make", DbLocation.of(file), session -> 0);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(journal.settings);
            connection.setAutoCommit(false);
            List<String> indices = dropIndices(statement);
            for (int table = 0; table < tables.size(); table++) {
                write(connection, COLUMNS.get(table), tables.get(table), rowsPerStatement);
            }
            for (String index : indexed ? indices : List.<String>of()) {
                statement.execute(index);
            }
            connection.commit();
        }
        Files.delete(file);
    }

    private static List<String> dropIndices(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (var rows = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'index'"
                + " AND sql IS NOT NULL AND tbl_name IN ('customers', 'orders')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
                texts.add(rows.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("DROP INDEX " + name);
        }
        return texts;
    }

    private static void write(Connection connection, String columns, List<Object[]> rows, int rowsPerStatement)
            throws SQLException {
        int width = rows.get(0).length;
        String row = "(" + "?,".repeat(width - 1) + "?)";
        String start = "INSERT INTO " + columns + " VALUES ";
        int whole = rows.size() - rows.size() % rowsPerStatement;
        try (PreparedStatement insert =
                connection.prepareStatement(start + (row + ",").repeat(rowsPerStatement - 1) + row)) {
            int parameter = 1;
            for (int i = 0; i < whole; i++) {
                for (Object value : rows.get(i)) {
                    insert.setObject(parameter++, value);
                }
                if (parameter > width * rowsPerStatement) {
                    parameter = 1;
                    if (rowsPerStatement > 1) {
                        insert.executeUpdate();
                    } else {
                        insert.addBatch();
                        if (i % ROWS_PER_STATEMENT == 0) {
                            insert.executeBatch();
                        }
                    }
                }
            }
            if (rowsPerStatement == 1) {
                insert.executeBatch();
            }
        }
        if (whole < rows.size()) {
            write(connection, columns, rows.subList(whole, rows.size()), 1);
        }
    }

    /** All rows as the driver takes them, in the order of {@link #COLUMNS}. */
    private static List<List<Object[]>> rows(PopulationPlan plan) {
        List<Object[]> customers = new ArrayList<>();
        List<Object[]> truth = new ArrayList<>();
        List<Object[]> orders = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        plan.forEachBlock(1, block -> {
            for (int i = 0; i < block.size(); i++) {
                var history = block.history(i);
                var person = block.person(i);
                customers.add(new Object[] {
                    history.customerId(),
                    person.name(),
                    person.email(),
                    person.phone(),
                    person.address(),
                    history.createdAt()
                });
                truth.add(new Object[] {
                    history.customerId(),
                    plan.personas().get(history.persona()).persona().key(),
                    history.askedOrders(),
                    history.askedSpendCents(),
                    history.askedRecencyDays()
                });
                for (int order = 0; order < history.orders(); order++) {
                    orders.add(new Object[] {
                        history.orderId(order),
                        history.customerId(),
                        history.orderedAt(order),
                        history.status(order).key(),
                        history.totalCents(order)
                    });
                    int first = history.firstLine(order);
                    for (int line = first; line < history.firstLine(order + 1); line++) {
                        items.add(new Object[] {
                            history.orderId(order),
                            line - first + 1,
                            history.productId(line),
                            history.quantity(line),
                            history.unitPriceCents(line)
                        });
                    }
                }
            }
        });
        return List.of(customers, truth, orders, items);
    }
}

package io.clientele.bench;

import com.sun.management.OperatingSystemMXBean;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.GeneratedRows;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.files.tables.StreamWriter;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.CsvRows;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import io.trino.tpch.LineItem;
import io.trino.tpch.LineItemGenerator;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.datafaker.Faker;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Lines of order items a second as {@code clientele generate} writes them, generation included, beside other ways to such lines in the
 * same process, on the same processor, into {@code /dev/null}. Arguments: customers, rounds.
 */
public final class GenerateComparison {
    private static final String NOWHERE = "/dev/null";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PopulationPlan plan;
    private final long lines;

    private GenerateComparison(long customers) {
        this.plan = Population.defaults().customers(customers).plan();
        long[] count = new long[1];
        plan.forEachHistory(Part.WHOLE, history -> count[0] += history.lines());
        this.lines = count[0];
    }

    /** A way to lines of text. */
    private interface Contestant {
        /** Returns how many lines it wrote. */
        long run(Counted out) throws IOException, SQLException;
    }

    public static void main(String[] args) throws IOException, SQLException {
        long customers = args.length > 0 ? Long.parseLong(args[0]) : 300_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        new GenerateComparison(customers).run(rounds);
    }

    private void run(int rounds) throws IOException, SQLException {
        System.out.printf(
                Locale.ROOT,
                "%,d customers, %,d lines, median of %d rounds after two to warm up; CPU is user and system of the whole process%n",
                plan.population().customerCount(),
                lines,
                rounds);
        System.out.printf(Locale.ROOT, "%-52s %14s %14s %12s%n", "", "lines/s of CPU", "lines/s (wall)", "MB/s of CPU");
        for (Table table : List.of(Table.ORDER_ITEMS, Table.ORDERS, Table.CUSTOMERS)) {
            measure("clientele " + table.key() + " csv", rounds, out -> generate(table, 1, out));
        }
        measure("clientele order_items csv, two threads", rounds, out -> generate(Table.ORDER_ITEMS, 2, out));
        measure("bare loop: ready numbers to such lines", rounds, this::bareLoop);
        measure("io.trino.tpch lineitem lines", rounds, this::tpch);
        measure("Datafaker: customers' lines", rounds, this::datafaker);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            fill(duck.unwrap(DuckDBConnection.class));
            measure("DuckDB COPY of ready rows", rounds, out -> copy(duck));
        }
    }

    private static void measure(String name, int rounds, Contestant contestant) throws IOException, SQLException {
        double[] cpu = new double[rounds];
        double[] wall = new double[rounds];
        double[] bytes = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            try (Counted out = new Counted(new FileOutputStream(NOWHERE))) {
                long cpuStart = SYSTEM.getProcessCpuTime();
                long start = System.nanoTime();
                long written = contestant.run(out);
                double seconds = (System.nanoTime() - start) / 1e9;
                double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpuStart) / 1e9;
                if (round >= 0) {
                    cpu[round] = written / cpuSeconds;
                    wall[round] = written / seconds;
                    bytes[round] = out.bytes / 1e6 / cpuSeconds;
                }
            }
        }
        // DuckDB opens its file itself, so nobody counts its bytes.
        String megabytes = median(bytes) == 0 ? "" : String.format(Locale.ROOT, "%,.0f", median(bytes));
        System.out.printf(Locale.ROOT, "%-52s %,14.0f %,14.0f %12s%n", name, median(cpu), median(wall), megabytes);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private long generate(Table table, int threads, OutputStream out) {
        OutputLayout layout =
                new OutputLayout(OutputFormat.CSV, Compression.NONE, Set.of(table), false, true, Part.WHOLE);
        GeneratedRows rows = new GeneratedRows(plan, Part.WHOLE, threads, customers -> {});
        return new StreamWriter(layout)
                .write(rows, out).values().stream().mapToLong(Long::longValue).sum();
    }

    /** As many lines, of numbers that are at hand. */
    private long bareLoop(OutputStream out) throws IOException {
        Utf8Buffer buffer = new Utf8Buffer(1 << 19);
        CsvRows rows = new CsvRows(buffer);
        long order = 100_000_001L;
        for (long line = 0; line < lines; line++) {
            int number = (int) (line & 1);
            order += number == 0 ? 1 : 0;
            rows.orderItem(order, number + 1, 1 + line % 20, 1 + line % 9, 599 + 1_117 * (line % 20));
            if (buffer.length() > 1 << 18) {
                out.write(buffer.array(), 0, buffer.length());
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.length());
        return lines;
    }

    /** A tenth as many, since it takes ten times as long for one; lines as its dbgen writes them. */
    private long tpch(OutputStream out) throws IOException {
        long count = 0;
        long wanted = Math.max(1, lines / 10);
        Utf8Buffer buffer = new Utf8Buffer(1 << 19);
        for (LineItem item : new LineItemGenerator(10, 1, 1)) {
            buffer.append(item.toLine().getBytes(StandardCharsets.UTF_8)).append('\n');
            if (buffer.length() > 1 << 18) {
                out.write(buffer.array(), 0, buffer.length());
                buffer.clear();
            }
            if (++count == wanted) {
                break;
            }
        }
        out.write(buffer.array(), 0, buffer.length());
        return count;
    }

    /** A tenth of the customers: name, e-mail, phone, street, city, state and postal code, each by the library's own method. */
    private long datafaker(OutputStream out) throws IOException {
        long wanted = Math.max(1, plan.population().customerCount() / 10);
        Faker faker = new Faker(Locale.US, new Random(42));
        Utf8Buffer buffer = new Utf8Buffer(1 << 19);
        for (long id = 1; id <= wanted; id++) {
            buffer.append(id)
                    .append(',')
                    .append(faker.name().firstName() + " " + faker.name().lastName())
                    .append(',')
                    .append(faker.internet().emailAddress())
                    .append(',')
                    .append(faker.phoneNumber().phoneNumber())
                    .append(",\"")
                    .append(faker.address().streetAddress() + ", "
                            + faker.address().city() + ", " + faker.address().stateAbbr() + " "
                            + faker.address().zipCode())
                    .append("\"\n");
            if (buffer.length() > 1 << 18) {
                out.write(buffer.array(), 0, buffer.length());
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.length());
        return wanted;
    }

    private void fill(DuckDBConnection duck) throws SQLException {
        try (Statement sql = duck.createStatement()) {
            sql.execute("SET threads = 1");
            sql.execute(
                    "CREATE TABLE order_items (order_id BIGINT, line_no INTEGER, product_id BIGINT, quantity BIGINT,"
                            + " unit_price DECIMAL(12,2))");
            sql.execute("CREATE TABLE cents (order_id BIGINT, line_no INTEGER, product_id BIGINT, quantity BIGINT,"
                    + " unit_price BIGINT)");
            try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "cents")) {
                List<SQLException> failures = new ArrayList<>();
                plan.forEachHistory(Part.WHOLE, history -> {
                    try {
                        for (int order = 0; order < history.orders(); order++) {
                            int first = history.firstLine(order);
                            for (int line = first; line < history.firstLine(order + 1); line++) {
                                appender.beginRow();
                                appender.append(history.orderId(order));
                                appender.append(line - first + 1);
                                appender.append((long) history.productId(line));
                                appender.append((long) history.quantity(line));
                                appender.append(history.unitPriceCents(line));
                                appender.endRow();
                            }
                        }
                    } catch (SQLException e) {
                        failures.add(e);
                    }
                });
                if (!failures.isEmpty()) {
                    throw failures.get(0);
                }
            }
            sql.execute("INSERT INTO order_items SELECT order_id, line_no, product_id, quantity,"
                    + " (unit_price / 100)::DECIMAL(12,2) FROM cents");
            sql.execute("DROP TABLE cents");
        }
    }

    private long copy(Connection duck) throws SQLException {
        try (Statement sql = duck.createStatement()) {
            sql.execute("COPY order_items TO '" + NOWHERE + "' (FORMAT csv, HEADER true)");
        }
        return lines;
    }

    /** Counts bytes. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

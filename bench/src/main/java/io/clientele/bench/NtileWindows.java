package io.clientele.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * What DuckDB takes to score a file by itself, for {@code bench/rfm-files}: {@code make CUSTOMERS FILE} writes a Parquet file of
 * orders, twelve a customer; {@code query FILE} prints the processor seconds of three NTILE windows over the grouped file,
 * and of the grouping alone.
 */
public final class NtileWindows {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private NtileWindows() {}

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET threads = " + Math.min(2, Runtime.getRuntime().availableProcessors()));
            if (args[0].equals("make")) {
                statement.execute("COPY (" + orders(Long.parseLong(args[1])) + ") TO '" + args[2]
                        + "' (FORMAT parquet, COMPRESSION zstd)");
                System.out.println("0 0");
            } else {
                double windows = seconds(statement, windows(args[1]));
                double grouping =
                        seconds(statement, "SELECT sum(orders), sum(value), max(last) FROM (" + grouped(args[1]) + ")");
                System.out.println(windows + " " + grouping);
            }
        }
    }

    private static String orders(long customers) {
        return String.format(Locale.ROOT, """
                SELECT CAST(c * 1000 + k AS BIGINT) AS id, CAST(c AS BIGINT) AS customer_id,
                    to_timestamp(1704067200 + CAST(hash(c * 1000 + k) %% 63072000 AS BIGINT)) AS ordered_at,
                    if(hash(c, k, 3) %% 10 = 0, 'shipped', 'delivered') AS status,
                    CAST(CAST((hash(c, k, 1) %% 100000) * (1 + hash(c) %% 7) AS BIGINT) / 100 AS DECIMAL(12, 2)) AS total
                FROM range(1, %d + 1) customers(c), range(1, 24) orders(k) WHERE k <= 1 + hash(c, 9) %% 23
                ORDER BY c, k""", customers);
    }

    private static String grouped(String file) {
        return "SELECT customer_id, max(ordered_at) AS last, count(*) AS orders, sum(total) AS value FROM '" + file
                + "' WHERE status IN ('delivered', 'shipped') GROUP BY customer_id";
    }

    /** The usual way to write it, without anything to part ties. */
    private static String windows(String file) {
        return "SELECT r, f, m, count(*) FROM (SELECT ntile(5) OVER (ORDER BY last) AS r,"
                + " ntile(5) OVER (ORDER BY orders) AS f, ntile(5) OVER (ORDER BY value) AS m FROM (" + grouped(file)
                + ")) GROUP BY ALL";
    }

    private static double seconds(Statement statement, String sql) throws SQLException {
        long before = SYSTEM.getProcessCpuTime();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getLong(1);
            }
        }
        return (SYSTEM.getProcessCpuTime() - before) / 1e9;
    }
}

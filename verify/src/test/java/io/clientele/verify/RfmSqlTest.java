package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.files.orders.OrderFile;
import io.clientele.files.orders.OrderFileOptions;
import io.clientele.imports.ImportedOrders;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.imports.ImportListener;
import io.clientele.store.imports.ImportLoader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored scores are those of the definition, which is one line of SQL and which the database itself works out here. */
class RfmSqlTest {
    /** Each method's score of x, where better values come later in the order {@code x}; and of recency. */
    private enum Method {
        QUINTILE("1 + 5 * (RANK() OVER (ORDER BY %s) - 1) / COUNT(*) OVER ()"),
        NTILE("NTILE(5) OVER (ORDER BY %s, customer_id)"),
        THRESHOLDS("");

        private final String sql;

        Method(String sql) {
            this.sql = sql;
        }

        String recency() {
            return this == THRESHOLDS
                    ? "1 + (r < 365) + (r < 180) + (r < 90) + (r < 30)"
                    : String.format(sql, "r DESC");
        }

        String frequency() {
            return this == THRESHOLDS ? "1 + (f > 1) + (f > 2) + (f > 4) + (f > 8)" : String.format(sql, "f");
        }

        String monetary() {
            return this == THRESHOLDS
                    ? "1 + (m > 5000) + (m > 10000) + (m > 25000) + (m > 100000)"
                    : String.format(sql, "m");
        }
    }

    private static final String STORED = """
            SELECT customer_id, recency_days, frequency, monetary_cents, recency_score, frequency_score, monetary_score, name
            FROM rfm_scores s JOIN rfm_run_segments g ON g.run_id = s.run_id AND g.position = s.segment
            WHERE s.run_id = (SELECT max(id) FROM rfm_runs) ORDER BY customer_id""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Method.class)
    void scoresOfASeedAreThoseOfTheDefinition(Method method) throws Exception {
        CommandRun.of(
                        "seed",
                        "--customers=2003",
                        "--days=365",
                        "--cancelled=0.1",
                        "--as-of=2026-01-01",
                        "--quiet",
                        "--db=" + file())
                .requireOk();
        assertScoresAsDefined(method, "2026-01-01", 2003);
    }

    /** An excerpt of CDNOW, with its many who bought once. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void scoresOfImportedOrdersAreThoseOfTheDefinition(Method method) throws Exception {
        Path csv = Path.of("..", "files/src/test/resources/io/clientele/files/orders/cdnow-excerpt.csv");
        int customers;
        try (ImportedOrders orders = OrderFile.read(csv, OrderFileOptions.defaults())) {
            customers = (int) orders.summary().customers();
            new ImportLoader(DbLocation.of(file()), "1").load(orders, false, ImportListener.NONE);
        }
        assertScoresAsDefined(method, "1998-07-01", customers);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9, 23, 1003})
    void tiesReturnsAndCustomersWithoutOrdersAreScoredAsDefined(int customers) throws Exception {
        fillWithTies(customers);
        for (Method method : Method.values()) {
            assertScoresAsDefined(method, "2026-01-01", customers);
        }
    }

    @Test
    void ordersOnTheAsOfDateOrLaterDoNotCount() throws Exception {
        Database.openOrCreate(DbLocation.of(file()));
        try (PlainSqlite database = PlainSqlite.open(file())) {
            database.execute("INSERT INTO customers (id, name, created_at) VALUES (1, 'Ann', 0), (2, 'Bob', 0)");
            database.execute("INSERT INTO orders (id, customer_id, ordered_at, status, total_cents) VALUES"
                    + " (1, 1, unixepoch('2026-01-01') - 1, 'delivered', 500),"
                    + " (2, 2, unixepoch('2026-01-01'), 'delivered', 900)");
        }
        assertScoresAsDefined(Method.QUINTILE, "2026-01-01", 2);
        try (PlainSqlite database = PlainSqlite.open(file())) {
            assertThat(database.rows("SELECT customer_id, recency_days, frequency FROM rfm_scores ORDER BY 1"))
                    .containsExactly("1|1|1", "2|null|0");
        }
    }

    /** The whole definition. Parameters: the as-of date, twice. */
    private static String definition(Method method) {
        return String.format("""
            WITH bought AS (
              SELECT customer_id, max(date(ordered_at, 'unixepoch')) AS last, count(*) AS f, sum(total_cents) AS m
              FROM orders
              WHERE status IN ('delivered', 'shipped') AND date(ordered_at, 'unixepoch') < ?
              GROUP BY customer_id),
            measured AS (
              SELECT customer_id, CAST(julianday(?) - julianday(last) AS INTEGER) AS r, f, m FROM bought),
            scored AS (
              SELECT customer_id, r, f, m, %s AS rs, %s AS fs, %s AS ms FROM measured),
            everybody AS (
              SELECT id, r, coalesce(f, 0) AS f, coalesce(m, 0) AS m,
                     coalesce(rs, 1) AS rs, coalesce(fs, 1) AS fs, coalesce(ms, 1) AS ms
              FROM customers LEFT JOIN scored ON customer_id = id)
            SELECT id, r, f, m, rs, fs, ms, CASE
              WHEN rs >= 4 AND fs >= 4 AND ms >= 4 THEN 'Champions'
              WHEN rs >= 3 AND fs >= 3 AND ms >= 3 THEN 'Loyal Customers'
              WHEN rs = 5 AND fs <= 2 AND ms <= 2 THEN 'New Customers'
              WHEN rs = 4 AND fs <= 2 AND ms <= 2 THEN 'Promising'
              WHEN rs >= 4 THEN 'Potential Loyalists'
              WHEN rs = 3 AND fs >= 2 AND ms >= 2 THEN 'Need Attention'
              WHEN rs = 3 THEN 'About to Sleep'
              WHEN rs = 1 AND fs >= 4 AND ms >= 4 THEN 'Cannot Lose Them'
              WHEN fs >= 3 AND ms >= 3 THEN 'At Risk'
              WHEN rs = 1 AND fs <= 2 AND ms <= 2 THEN 'Lost'
              ELSE 'Hibernating' END AS segment
            FROM everybody ORDER BY id""", method.recency(), method.frequency(), method.monetary());
    }

    private void assertScoresAsDefined(Method method, String asOf, int customers) throws SQLException {
        List<String> command =
                new ArrayList<>(List.of("calculate-rfm", "--as-of=" + asOf, "--quiet", "--db=" + file()));
        command.add("--method=" + method.name().toLowerCase(Locale.ROOT));
        if (method == Method.THRESHOLDS) {
            command.addAll(List.of("--r=30,90,180,365", "--f=1,2,4,8", "--m=50,100,250,1000"));
        }
        CommandRun.of(command.toArray(new String[0])).requireOk();
        try (PlainSqlite database = PlainSqlite.open(file())) {
            List<String> stored = database.rows(STORED);
            assertThat(stored).hasSize(customers);
            assertThat(stored)
                    .as("by %s", method)
                    .containsExactlyElementsOf(database.rows(definition(method), asOf, asOf));
        }
    }

    /** Few values, so that most customers have theirs in common; ids with gaps; orders that don't count. */
    private void fillWithTies(int customers) throws SQLException {
        Database.openOrCreate(DbLocation.of(file()));
        SplittableRandom random = new SplittableRandom(customers);
        long[] cents = {-500, 0, 1_000, 1_000, 1_000, 2_500, 30_000};
        String[] statuses = {"delivered", "delivered", "delivered", "shipped", "cancelled", "pending"};
        try (PlainSqlite database = PlainSqlite.open(file())) {
            database.execute("BEGIN");
            for (int customer = 1; customer <= customers; customer++) {
                database.execute(
                        "INSERT INTO customers (id, name, created_at) VALUES (?, 'Somebody', 0)", 3L * customer);
                int orders = random.nextInt(customers < 10 ? 1 : 0, 4);
                for (int order = 0; order < orders; order++) {
                    database.execute(
                            "INSERT INTO orders (customer_id, ordered_at, status, total_cents)"
                                    + " VALUES (?, unixepoch('2026-01-03') - ? * 86400 + ?, ?, ?)",
                            3L * customer,
                            60L * random.nextInt(8),
                            random.nextInt(86_400),
                            statuses[random.nextInt(statuses.length)],
                            cents[random.nextInt(cents.length)]);
                }
            }
            database.execute("COMMIT");
        }
    }

    private Path file() {
        return folder.resolve("shop.db");
    }
}

package io.clientele.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** RFM scores of orders in Parquet: {@link ClienteleRfm} beside three NTILE windows, and how both grow with the customers. */
final class ScoreComparison {
    private static final RfmConfig CONFIG = RfmConfig.of(LocalDate.of(2026, 11, 28));

    private final SparkSession session;
    private final long customers;
    private final Stopwatch stopwatch;

    private ScoreComparison(SparkSession session, long customers) {
        this.session = session;
        this.customers = customers;
        this.stopwatch = new Stopwatch(customers > 2_000_000 ? 1 : 3, 1);
    }

    static SparkSession session() {
        return SparkSession.builder()
                .master(System.getProperty("spark.master", "local[1]"))
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "ERROR")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate();
    }

    private void run(Path folder) throws Exception {
        session.read()
                .format("clientele")
                .option("table", "orders")
                .option("customers", customers)
                .option("as-of", CONFIG.asOf().date().toString())
                .load()
                .write()
                .mode("overwrite")
                .parquet(folder.toString());
        Dataset<Row> orders = session.read().parquet(folder.toString());
        orders.createOrReplaceTempView("parquet_orders");
        String of = String.format(Locale.ROOT, "%,d customers: ", customers);
        stopwatch.measure(of + "orders grouped by customer", customers, () -> discard(grouped()));
        stopwatch.measure(of + "ClienteleRfm, quintiles", customers, () -> score(orders, CONFIG));
        stopwatch.measure(of + "ClienteleRfm, ntile", customers, () -> score(orders, CONFIG.ntile()));
        stopwatch.measure(of + "three NTILE windows", customers, () -> discard(windows()));
    }

    private Dataset<Row> grouped() {
        return session.sql(
                "SELECT customer_id, max(ordered_at), count(*), sum(total) FROM parquet_orders GROUP BY customer_id");
    }

    private Dataset<Row> windows() {
        return session.sql(ClienteleRfm.sql(session, "parquet_orders", CONFIG.ntile()));
    }

    private static void score(Dataset<Row> orders, RfmConfig config) {
        try (RfmScoring scoring = ClienteleRfm.scoring(orders, config)) {
            discard(scoring.scores());
        }
    }

    private static void discard(Dataset<Row> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }

    /** Arguments: numbers of customers. */
    public static void main(String[] args) throws Exception {
        SparkSession session = session();
        Path folder = Files.createTempDirectory("score-comparison");
        for (String customers : args) {
            new ScoreComparison(session, Long.parseLong(customers)).run(folder.resolve("orders"));
        }
        delete(folder);
        session.stop();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

package io.clientele.spark;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.FolderWriter;
import io.clientele.files.tables.GeneratedRows;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.files.tables.StreamWriter;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;

/**
 * Rows a second from the data source beside those of {@code clientele generate}, and beside rows like them from Spark's own range, in one
 * process on the same cores.
 */
final class RowComparison {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 28);
    private static final Path NOWHERE = Path.of("/dev/null");

    private final SparkSession session;
    private final PopulationPlan plan;
    private final int threads;
    private final Stopwatch stopwatch;
    private final Path folder;

    /** @param folder for Parquet files, overwritten again and again */
    RowComparison(SparkSession session, long customers, Stopwatch stopwatch, Path folder) {
        this.session = session;
        this.plan = Population.defaults().customers(customers).asOf(AS_OF).plan();
        this.threads = session.sparkContext().defaultParallelism();
        this.stopwatch = stopwatch;
        this.folder = folder;
    }

    void run() throws Exception {
        for (Table table : List.of(Table.ORDERS, Table.ORDER_ITEMS, Table.CUSTOMERS)) {
            Dataset<Row> made = made(table);
            long rows = made.count();
            String of = table.key() + ": ";
            stopwatch.measure(of + "generate, CSV to nowhere", rows, () -> generateCsv(table));
            stopwatch.measure(of + "Spark source, all columns read", rows, () -> read(made));
            stopwatch.measure(of + "Spark source, as rows to nowhere", rows, () -> discard(made));
            if (table == Table.ORDERS) {
                stopwatch.measure(of + "Spark range, all columns read", rows, () -> read(likeOrders(rows)));
                stopwatch.measure(of + "Spark range, as rows to nowhere", rows, () -> discard(likeOrders(rows)));
                stopwatch.measure(of + "Spark range, Parquet", rows, () -> writeParquet(likeOrders(rows)));
            }
            stopwatch.measure(of + "Spark source, Parquet", rows, () -> writeParquet(made));
            stopwatch.measure(of + "generate, Parquet", rows, () -> generateParquet(table));
        }
    }

    private Dataset<Row> made(Table table) {
        return session.read()
                .format("clientele")
                .option("table", table.key())
                .option("customers", plan.population().customerCount())
                .option("as-of", AS_OF.toString())
                .load();
    }

    private GeneratedRows generated() {
        return new GeneratedRows(plan, Part.WHOLE, threads, customers -> {});
    }

    private void generateCsv(Table table) throws IOException {
        OutputLayout layout =
                new OutputLayout(OutputFormat.CSV, Compression.NONE, Set.of(table), false, true, Part.WHOLE);
        try (OutputStream out = new FileOutputStream(NOWHERE.toFile())) {
            new StreamWriter(layout).write(generated(), out);
        }
    }

    private void generateParquet(Table table) {
        OutputLayout layout =
                new OutputLayout(OutputFormat.PARQUET, Compression.ZSTD, Set.of(table), false, true, Part.WHOLE);
        new FolderWriter(folder.resolve("generated"), layout, true, () -> false)
                .write(generated(), ManifestOrigin.generated("1", plan));
    }

    private void writeParquet(Dataset<Row> rows) {
        rows.write()
                .mode("overwrite")
                .option("compression", "zstd")
                .parquet(folder.resolve("spark").toString());
    }

    private static void discard(Dataset<Row> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }

    /** Something of each value, by as little work of Spark's as there is. */
    private static void read(Dataset<Row> rows) {
        List<String> sums = new ArrayList<>();
        for (StructField field : rows.schema().fields()) {
            sums.add(sum(field.name(), field.dataType()));
        }
        rows.selectExpr(sums.toArray(String[]::new)).first();
    }

    private static String sum(String column, DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return "bit_xor(octet_length(" + column + "))";
        }
        return type instanceof DecimalType || type.equals(DataTypes.TimestampType)
                ? "max(" + column + ")"
                : "bit_xor(" + column + ")";
    }

    /** As many columns of the same types and about the same values. */
    private Dataset<Row> likeOrders(long rows) {
        return session.range(rows)
                .selectExpr(
                        "id * 7 + 100 AS id",
                        "id div 14 AS customer_id",
                        "timestamp_seconds(1732752000 + pmod(xxhash64(id), 63072000)) AS ordered_at",
                        "element_at(array('delivered', 'shipped', 'pending', 'cancelled'),"
                                + " CAST(1 + pmod(xxhash64(id, 1), 4) AS INT)) AS status",
                        "CAST(pmod(xxhash64(id, 2), 1000000) / 100 AS DECIMAL(12,2)) AS total");
    }

    /** Arguments: customers, for each of which all is measured. */
    public static void main(String[] args) throws Exception {
        SparkSession session = ScoreComparison.session();
        Path folder = Files.createTempDirectory("row-comparison");
        for (String customers : args) {
            new RowComparison(session, Long.parseLong(customers), new Stopwatch(5, 6), folder).run();
        }
        ScoreComparison.delete(folder);
        session.stop();
    }
}

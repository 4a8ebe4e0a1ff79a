package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import io.clientele.generate.CustomerReader;
import io.clientele.generate.Depth;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.CsvRows;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What {@code bench/spark} runs: rows a second beside the generator alone, beside the generator with CSV, and beside Spark's range;
 * and RFM scores beside three NTILE windows. Processor seconds of the whole process, wall seconds beside them.
 */
final class SparkComparison {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 28);

    /** After a rehearsal that is not shown; the best counts. */
    private static final int ROUNDS = 3;

    private final SparkSession session;

    private SparkComparison(SparkSession session) {
        this.session = session;
    }

    private interface Work {
        long rows();
    }

    public static void main(String[] args) {
        SparkSession session = SparkSession.builder()
                .master(System.getProperty("spark.master", "local[1]"))
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate();
        SparkComparison comparison = new SparkComparison(session);
        long[] customers =
                Arrays.stream(args).skip(1).mapToLong(Long::parseLong).toArray();
        for (long count : customers) {
            if (args[0].equals("rows")) {
                comparison.rows(count);
            } else {
                comparison.scores(count);
            }
        }
        session.stop();
    }

    private void rows(long customers) {
        PopulationPlan plan =
                Population.defaults().customers(customers).asOf(AS_OF).plan();
        for (Table table : new Table[] {Table.ORDERS, Table.ORDER_ITEMS, Table.CUSTOMERS}) {
            Depth depth = table == Table.CUSTOMERS ? Depth.ACCOUNT : Depth.ORDERS;
            long made = best("generator alone, " + table.key(), () -> generate(plan, table, depth, false));
            best("generator with CSV, " + table.key(), () -> generate(plan, table, depth, true));
            best("Spark source to noop, " + table.key(), () -> noop(table(table, customers), made));
            best("Spark source summed, " + table.key(), () -> hashed(table(table, customers)));
        }
        long orders = plan.orderCount().orElseThrow();
        best("Spark range like orders to noop", () -> noop(rangeOrders(orders), orders));
        best("Spark range like orders summed", () -> hashed(rangeOrders(orders)));
    }

    private static long generate(PopulationPlan plan, Table table, Depth depth, boolean csv) {
        CustomerReader reader = plan.reader(depth, table == Table.CUSTOMERS);
        Utf8Buffer lines = new Utf8Buffer(1 << 20);
        CsvRows receiver = new CsvRows(lines);
        long rows = 0;
        long customers = plan.population().customerCount();
        for (long at = 0; at < customers; at += CustomerBlock.CAPACITY) {
            CustomerBlock block = reader.read(at, (int) Math.min(CustomerBlock.CAPACITY, customers - at));
            for (int i = 0; i < block.size(); i++) {
                rows += switch (table) {
                    case ORDERS -> block.history(i).orders();
                    case ORDER_ITEMS -> block.history(i).lines();
                    default -> 1;
                };
            }
            if (csv) {
                lines.clear();
                block.forEachRow(Set.of(table), receiver);
            }
        }
        return rows;
    }

    private Dataset<Row> table(Table table, long customers) {
        return session.read()
                .format("clientele")
                .option("table", table.key())
                .option("customers", customers)
                .option("as-of", AS_OF.toString())
                .load();
    }

    /** As many rows with as many columns of the same types and about the same values. */
    private Dataset<Row> rangeOrders(long rows) {
        return session.range(rows)
                .selectExpr(
                        "id * 7 + 100 AS id",
                        "id div 14 AS customer_id",
                        "timestamp_seconds(1732752000 + pmod(xxhash64(id), 63072000)) AS ordered_at",
                        "element_at(array('delivered', 'shipped', 'pending', 'cancelled'),"
                                + " CAST(1 + pmod(xxhash64(id, 1), 4) AS INT)) AS status",
                        "CAST(pmod(xxhash64(id, 2), 1000000) / 100 AS DECIMAL(12,2)) AS total");
    }

    private static long noop(Dataset<Row> rows, long count) {
        rows.write().format("noop").mode("overwrite").save();
        return count;
    }

    /** Each value of each column is read. */
    private static long hashed(Dataset<Row> rows) {
        return rows.selectExpr("count(*)", "bit_xor(xxhash64(*))").first().getLong(0);
    }

    private void scores(long customers) {
        Path folder = temporary();
        table(Table.ORDERS, customers).write().mode("overwrite").parquet(folder.toString());
        Dataset<Row> orders = session.read().parquet(folder.toString());
        RfmConfig config = RfmConfig.of(AS_OF);
        best("RFM of " + customers + " customers", () -> {
            try (RfmScoring scoring = ClienteleRfm.scoring(orders, config)) {
                return hashed(scoring.scores());
            }
        });
        orders.createOrReplaceTempView("parquet_orders");
        best(
                "three NTILE windows of " + customers + " customers",
                () -> hashed(session.sql(ClienteleRfm.sql(session, "parquet_orders", config.ntile()))));
        best(
                "their grouping alone, of " + customers + " customers",
                () -> hashed(session.sql(
                        "SELECT customer_id, max(ordered_at), count(*), sum(total) FROM parquet_orders GROUP BY 1")));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("spark-comparison").resolve("orders");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long best(String what, Work work) {
        work.rows();
        double processor = Double.MAX_VALUE;
        double wall = Double.MAX_VALUE;
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long processorBefore = processorNanos();
            long wallBefore = System.nanoTime();
            rows = work.rows();
            wall = Math.min(wall, (System.nanoTime() - wallBefore) / 1e9);
            processor = Math.min(processor, (processorNanos() - processorBefore) / 1e9);
        }
        String rate =
                rows > 0 ? String.format(Locale.ROOT, "%8.2f million rows/s of processor", rows / processor / 1e6) : "";
        System.out.println(
                String.format(Locale.ROOT, "%-50s %7.2f s processor %7.2f s wall %s", what, processor, wall, rate));
        return rows;
    }

    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}

package io.clientele.spark;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A driver in a process of its own: the same queries, whatever the master. Settings are system properties. */
final class ClusterQueries {
    private ClusterQueries() {}

    public static void main(String[] args) {
        SparkSession session = SparkSession.builder().appName("cluster test").getOrCreate();
        session.sparkContext().addSparkListener(new Progress());
        digests(session, args[0]).forEach((name, digest) -> System.out.println("DIGEST " + name + " " + digest));
        session.stop();
    }

    /** Of all rows of what is asked for, in no order: how many, and all their hashes by exclusive or. */
    static Map<String, String> digests(SparkSession session, String customers) {
        Map<String, String> digests = new TreeMap<>();
        for (String table : new String[] {"customers", "orders", "order_items", "ground_truth", "products"}) {
            digests.put(table, digest(read(session, table, customers)));
        }
        // Shuffled on purpose: a lost worker takes the map outputs of others with it.
        Dataset<Row> shuffled = read(session, "orders", customers).repartition(6);
        RfmConfig config = RfmConfig.of(LocalDate.of(2026, 11, 28));
        digests.put("scores", digest(ClienteleRfm.score(shuffled, config)));
        return digests;
    }

    private static Dataset<Row> read(SparkSession session, String table, String customers) {
        return session.read()
                .format("clientele")
                .option("table", table)
                .option("customers", customers)
                .option("as-of", "2026-11-28")
                .option("parts", "8")
                .load();
    }

    private static String digest(Dataset<Row> rows) {
        return rows.selectExpr("count(*)", "bit_xor(xxhash64(*))").first().mkString(":");
    }

    private static final class Progress extends SparkListener {
        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            System.out.println("TASK");
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            System.out.println("REMOVED " + removed.executorId());
        }
    }
}

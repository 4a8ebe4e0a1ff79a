package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query doesn't need is not made, and its answer is the same. */
class PushDownTest {
    private static final Map<String, String> OPTIONS = Map.of("customers", "1000", "as-of", "2026-11-28", "parts", "8");

    @BeforeAll
    static void views() {
        for (String table : List.of("customers", "products", "orders", "order_items", "ground_truth")) {
            Dataset<Row> rows = LocalSpark.read(table, OPTIONS);
            rows.createOrReplaceTempView(table);
            // The same rows without anything pushed down: the reference.
            LocalSpark.session()
                    .createDataFrame(rows.collectAsList(), rows.schema())
                    .createOrReplaceTempView("all_" + table);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM orders WHERE customer_id = 17",
                "SELECT * FROM orders WHERE customer_id < 17 AND customer_id > 11",
                "SELECT id, total FROM orders WHERE customer_id BETWEEN 120 AND 130 ORDER BY id",
                "SELECT total FROM orders WHERE customer_id IN (1, 1000, 5000, 17, NULL)",
                "SELECT total FROM orders WHERE customer_id <= 3 OR customer_id >= 999",
                "SELECT total FROM orders WHERE customer_id <= 3 OR total > 900",
                "SELECT total FROM orders WHERE customer_id <> 5",
                "SELECT total FROM orders WHERE NOT (customer_id > 5)",
                "SELECT * FROM orders WHERE customer_id = 0",
                "SELECT * FROM orders WHERE customer_id = -9223372036854775808",
                "SELECT * FROM orders WHERE customer_id > 9223372036854775806",
                "SELECT * FROM orders WHERE 5 = customer_id",
                "SELECT * FROM orders WHERE customer_id = 5 AND customer_id = 6",
                "SELECT * FROM orders WHERE id = 501",
                "SELECT * FROM orders WHERE id >= 501 AND id < 1002",
                "SELECT * FROM orders WHERE id IN (501, 502, 99901) OR id < 200",
                "SELECT * FROM order_items WHERE order_id BETWEEN 1001 AND 1103",
                "SELECT * FROM customers WHERE id > 990",
                "SELECT name FROM customers WHERE id = 990",
                "SELECT created_at FROM customers WHERE id IN (3, 2, 1)",
                "SELECT * FROM ground_truth WHERE customer_id < 5",
                "SELECT id FROM orders WHERE customer_id = 5",
                "SELECT count(*) FROM customers",
                "SELECT count(*), count(id), count(1) FROM customers WHERE id < 100",
                "SELECT count(*) FROM customers WHERE id < 100 OR name LIKE 'A%'",
                "SELECT count(DISTINCT id) FROM customers",
                "SELECT count(email) FROM customers",
                "SELECT count(recency_days) FROM ground_truth",
                "SELECT count(*) FROM products",
                "SELECT count(*) FROM orders",
                "SELECT count(customer_id) FROM orders",
                "SELECT count(*) FROM orders WHERE customer_id < 10",
                "SELECT count(*) FROM orders WHERE id < 1000",
                "SELECT count(*) FROM orders WHERE total > 100",
                "SELECT count(*) FROM order_items",
                "SELECT customer_id, count(*) FROM orders GROUP BY customer_id ORDER BY customer_id",
                "SELECT sum(total), max(status), min(ordered_at) FROM orders",
                "SELECT persona, sum(spend), count(*) FROM ground_truth GROUP BY persona ORDER BY persona",
                "SELECT line_no, sum(quantity * unit_price) FROM order_items GROUP BY line_no ORDER BY line_no",
                "SELECT * FROM products WHERE price > 50",
                "SELECT * FROM (SELECT * FROM orders LIMIT 25)",
                "SELECT id FROM customers LIMIT 10",
                "SELECT id FROM customers WHERE id > 120 LIMIT 10"
            })
    void theAnswerIsThatOfAllRows(String query) {
        Dataset<Row> pushed = LocalSpark.session().sql(query);
        Dataset<Row> all = LocalSpark.session().sql(query.replaceAll("FROM (\\w)", "FROM all_$1"));
        assertThat(pushed.collectAsList()).isEqualTo(all.collectAsList());
    }

    @Test
    void aFilterLeavesTheOtherPartitionsOut() {
        assertThat(plan("SELECT total FROM orders WHERE customer_id BETWEEN 120 AND 130"))
                .contains("clientele orders (total), 11 of 1000 customers, 2 of 8 parts")
                .doesNotContain("Filter (");
        assertThat(partitions("SELECT total FROM orders WHERE customer_id IN (1, 2, 1000)"))
                .isEqualTo(2);
        assertThat(partitions("SELECT total FROM orders WHERE id = 501")).isEqualTo(1);
    }

    @Test
    void onlyTheColumnsAskedForAreRead() {
        assertThat(plan("SELECT sum(total) FROM orders")).contains("clientele orders (total), ");
        assertThat(plan("SELECT created_at FROM customers")).contains("clientele customers (created_at), ");
    }

    @Test
    void aKnownCountGeneratesNothing() {
        assertThat(plan("SELECT count(*) FROM orders"))
                .contains("LocalTableScan")
                .doesNotContain("BatchScan");
        assertThat(plan("SELECT count(*) FROM customers WHERE id < 10")).contains("LocalTableScan");
        // Cancelled orders are counted only by making them.
        Dataset<Row> cancelled = LocalSpark.session()
                .read()
                .format("clientele")
                .options(OPTIONS)
                .option("table", "orders")
                .option("cancelled", "0.2")
                .load();
        assertThat(cancelled.groupBy().count().queryExecution().toString()).contains("BatchScan");
        assertThat(cancelled.count()).isEqualTo(cancelled.collectAsList().size());
    }

    @Test
    void aLimitStopsEachPartition() {
        assertThat(plan("SELECT total FROM orders LIMIT 25")).contains(", limit 25");
        assertThat(partitions("SELECT id FROM customers LIMIT 130")).isLessThanOrEqualTo(2);
    }

    @Test
    void billionsOfCustomersCostNothingUntilTheyAreAskedFor() {
        Map<String, String> billion = Map.of("customers", "1000000000", "as-of", "2026-11-28");
        LocalSpark.read("orders", billion).createOrReplaceTempView("many_orders");

        assertThat(LocalSpark.session()
                        .sql("SELECT count(*) FROM many_orders")
                        .first()
                        .getLong(0))
                .isGreaterThan(10_000_000_000L);
        assertThat(LocalSpark.session()
                        .sql("SELECT max(customer_id) FROM many_orders WHERE customer_id > 999999990")
                        .first()
                        .getLong(0))
                .isEqualTo(1_000_000_000);
        assertThat(LocalSpark.session().sql("SELECT * FROM many_orders LIMIT 3").collectAsList())
                .hasSize(3);
    }

    /** By which Spark chooses the smaller side of a join, among others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM customers WHERE id <= 500",
                "SELECT * FROM products",
                "SELECT id FROM orders WHERE customer_id <= 500",
                "SELECT * FROM order_items",
                "SELECT persona FROM ground_truth"
            })
    void statisticsSayHowManyRowsThereAre(String query) {
        Dataset<Row> rows = LocalSpark.session().sql(query);
        Statistics statistics = rows.queryExecution().optimizedPlan().stats();
        long count = rows.collectAsList().size();

        assertThat(statistics.rowCount().get().toLong()).isCloseTo(count, withinPercentage(5));
        assertThat(statistics.sizeInBytes().toLong()).isBetween(8 * count, 200 * count);
    }

    @Test
    void namesAreMadeOnlyWhereOneIsRead() {
        PopulationPlan plan =
                Population.defaults().asOf(LocalDate.of(2026, 11, 28)).plan();
        StructType all = TableSchema.of(Table.CUSTOMERS);

        assertThat(TableColumns.of(plan, Table.CUSTOMERS, all).people()).isTrue();
        StructType some = new StructType().add(all.apply("id")).add(all.apply("created_at"));
        assertThat(TableColumns.of(plan, Table.CUSTOMERS, some).people()).isFalse();
        assertThat(TableColumns.of(plan, Table.ORDERS, TableSchema.of(Table.ORDERS))
                        .people())
                .isFalse();
    }

    private static String plan(String query) {
        return LocalSpark.session().sql(query).queryExecution().executedPlan().toString();
    }

    private static int partitions(String query) {
        return LocalSpark.session().sql(query).toJavaRDD().getNumPartitions();
    }
}

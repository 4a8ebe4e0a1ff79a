package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a customer are in one partition, and Spark knows it: grouping and joining by customer moves nothing. */
class PartitioningTest {
    private static final Map<String, String> OPTIONS = Map.of("customers", "1000", "as-of", "2026-11-28", "parts", "8");

    @BeforeEach
    void views() {
        for (String table : List.of("customers", "products", "orders", "order_items", "ground_truth")) {
            LocalSpark.read(table, OPTIONS).createOrReplaceTempView(table);
        }
        // Or Spark would send the smaller side of a join to every executor, which is no shuffle either.
        LocalSpark.session().conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT customer_id, count(*), sum(total), max(ordered_at) FROM orders GROUP BY customer_id",
                "SELECT customer_id, status, count(*) FROM orders GROUP BY customer_id, status",
                "SELECT customer_id, sum(total) FROM orders WHERE customer_id > 300 GROUP BY customer_id",
                "SELECT order_id, sum(quantity * unit_price) FROM order_items GROUP BY order_id",
                "SELECT c.id, c.name, o.total FROM customers c JOIN orders o ON o.customer_id = c.id",
                "SELECT persona, total FROM ground_truth g JOIN orders o ON o.customer_id = g.customer_id",
                "SELECT o.total, i.quantity FROM orders o JOIN order_items i ON i.order_id = o.id",
                "SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at) FROM orders"
            })
    void noExchangeIsNeeded(String query) {
        Dataset<Row> answer = LocalSpark.session().sql(query);
        long rows = answer.collectAsList().size();

        assertThat(answer.queryExecution().executedPlan().toString()).doesNotContain("Exchange");
        LocalSpark.session().conf().set("spark.sql.sources.v2.bucketing.enabled", "false");
        try {
            Dataset<Row> shuffled = LocalSpark.session().sql(query);
            assertThat(shuffled.queryExecution().executedPlan().toString()).contains("Exchange");
            assertThat(shuffled.exceptAll(answer).count()).isZero();
            assertThat(shuffled.count()).isEqualTo(rows);
        } finally {
            LocalSpark.session().conf().unset("spark.sql.sources.v2.bucketing.enabled");
        }
    }

    @Test
    void otherPopulationsAreNotTakenForTheSame() {
        LocalSpark.read("customers", Map.of("customers", "900", "as-of", "2026-11-28", "parts", "8"))
                .createOrReplaceTempView("fewer");
        Dataset<Row> joined =
                LocalSpark.session().sql("SELECT count(*) FROM fewer c JOIN orders o ON o.customer_id = c.id");

        assertThat(joined.first().getLong(0))
                .isEqualTo(LocalSpark.session()
                        .sql("SELECT count(total) FROM orders WHERE customer_id <= 900")
                        .first()
                        .getLong(0));
    }

    @Test
    void filteredSidesStillMeet() {
        Dataset<Row> joined = LocalSpark.session()
                .sql("SELECT c.id, o.total FROM customers c JOIN orders o ON o.customer_id = c.id"
                        + " WHERE c.id IN (5, 300, 999) AND o.total > 0");

        assertThat(joined.select("id").distinct().collectAsList()).hasSize(3);
    }

    @Test
    void theCatalogHasTheTablesToo() {
        SparkSession session = LocalSpark.session();
        session.conf().set("spark.sql.catalog.shop", ClienteleCatalog.class.getName());
        session.conf().set("spark.sql.catalog.shop.customers", "700");
        session.conf().set("spark.sql.catalog.shop.as_of", "2026-01-01");

        assertThat(session.sql("SELECT count(*) FROM shop.customers").first().getLong(0))
                .isEqualTo(700);
        assertThat(session.sql("SELECT count(*) FROM shop.customers WITH (customers = 50)")
                        .first()
                        .getLong(0))
                .isEqualTo(50);
        assertThat(session.sql("SELECT max(ordered_at) < TIMESTAMP '2026-01-01 00:00:00Z' FROM shop.orders")
                        .first()
                        .getBoolean(0))
                .isTrue();
        assertThat(session.sql(
                                "SELECT max(ordered_at) < TIMESTAMP '2025-01-01 00:00:00Z' FROM shop.orders WITH (`as-of` = '2025-01-01')")
                        .first()
                        .getBoolean(0))
                .isTrue();
        assertThat(session.sql("SHOW TABLES IN shop").collectAsList()).hasSize(5);
        assertThat(session.sql("DESCRIBE TABLE shop.orders").collectAsList().toString())
                .contains("[total,decimal(12,2),The sum of quantity times unit price over the order's lines.]");
    }

    @Test
    void aTemporaryViewIsMadeInSql() {
        LocalSpark.session()
                .sql("CREATE OR REPLACE TEMPORARY VIEW some USING clientele"
                        + " OPTIONS (table 'orders', customers '100', `as-of` '2026-11-28')");
        assertThat(LocalSpark.session()
                        .sql("SELECT count(DISTINCT customer_id) FROM some")
                        .first()
                        .getLong(0))
                .isEqualTo(100);
    }
}

package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmMetricsBuilder;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentRules;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scores are those that core's scorer gives for the same orders: the ones of a database. */
class ClienteleRfmTest {
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 11, 28), ZoneId.of("Europe/Warsaw"));
    private static final RfmCutPoints THRESHOLDS = new RfmCutPoints(
            CutPoints.of(Dimension.RECENCY, 30, 90, 180, 365),
            CutPoints.of(Dimension.FREQUENCY, 1, 2, 4, 8),
            CutPoints.of(Dimension.MONETARY, 5_000, 10_000, 25_000, 100_000));

    private static final StructType SCHEMA = new StructType(new StructField[] {
        new StructField("customer_id", DataTypes.LongType, true, Metadata.empty()),
        new StructField("ordered_at", DataTypes.TimestampType, true, Metadata.empty()),
        new StructField("status", DataTypes.StringType, true, Metadata.empty()),
        new StructField("total", DataTypes.createDecimalType(12, 2), true, Metadata.empty())
    });

    @ParameterizedTest
    @ValueSource(strings = {"quintile", "ntile", "thresholds"})
    void generatedOrdersAreScoredAsInADatabase(String method) {
        Dataset<Row> orders =
                LocalSpark.read("orders", Map.of("customers", "3000", "as-of", "2026-11-20", "cancelled", "0.1"));
        check(orders, method);
    }

    /** Few values, so that cut points fall among equal customers; sizes around multiples of five; returns; orders that are too late. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 9, 41})
    void tiesAreScoredAsInADatabase(int customers) {
        Random random = new Random(customers);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < customers * 4; i++) {
            long customer = 1 + random.nextInt(customers) * 1_000_003L;
            Instant at = AS_OF.date()
                    .atStartOfDay(AS_OF.zone())
                    .toInstant()
                    .minusSeconds(random.nextInt(6) * 43_200L - 3_600);
            BigDecimal total = BigDecimal.valueOf(random.nextInt(4) * 500L - 400, 2);
            String status =
                    List.of("delivered", "shipped", "pending", "cancelled").get(random.nextInt(8) % 4);
            rows.add(RowFactory.create(customer, Timestamp.from(at), status, total));
        }
        Dataset<Row> orders = LocalSpark.session().createDataFrame(rows, SCHEMA).repartition(3);
        check(orders, "quintile");
        check(orders, "ntile");
    }

    @Test
    void amountsFarApartTakeMoreRounds() {
        List<Row> rows = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            long cents = random.nextLong() >> (25 + random.nextInt(30));
            rows.add(RowFactory.create(
                    random.nextLong(),
                    Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")),
                    "delivered",
                    BigDecimal.valueOf(cents, 2)));
        }
        Dataset<Row> orders = LocalSpark.session().createDataFrame(rows, SCHEMA);
        check(orders, "quintile");
    }

    private static void check(Dataset<Row> orders, String method) {
        RfmConfig config = RfmConfig.of(AS_OF);
        RfmScorer scorer = RfmScorer.quintile();
        if (method.equals("ntile")) {
            config = config.ntile();
            scorer = RfmScorer.ntile();
        } else if (method.equals("thresholds")) {
            config = config.thresholds(THRESHOLDS);
            scorer = RfmScorer.thresholds(THRESHOLDS);
        }
        RfmMetrics metrics = metrics(orders);
        RfmScores expected = scorer.score(metrics, SegmentRules.defaults());
        orders.createOrReplaceTempView("scored_orders");

        try (RfmScoring scoring = ClienteleRfm.scoring(orders, config)) {
            assertThat(scoring.customers()).isEqualTo(metrics.customers());
            assertThat(scoring.cutPoints()).isEqualTo(expected.cutPoints());
            compare(scoring.scores(), metrics, expected);
        }
        compare(
                LocalSpark.session().sql(ClienteleRfm.sql(LocalSpark.session(), "scored_orders", config)),
                metrics,
                expected);
    }

    private static void compare(Dataset<Row> scores, RfmMetrics metrics, RfmScores expected) {
        List<Row> rows = scores.orderBy("customer_id").collectAsList();
        assertThat(rows).hasSize(metrics.customers());
        for (int row = 0; row < rows.size(); row++) {
            assertThat(rows.get(row).mkString(","))
                    .isEqualTo(String.join(
                            ",",
                            "" + metrics.customerId(row),
                            "" + metrics.recencyDays(row),
                            "" + metrics.frequency(row),
                            BigDecimal.valueOf(metrics.monetaryCents(row), 2).toPlainString(),
                            "" + expected.recencyScore(row),
                            "" + expected.frequencyScore(row),
                            "" + expected.monetaryScore(row),
                            expected.segment(row).name()));
        }
    }

    private record Sums(long last, long count, long cents) {
        Sums plus(Sums other) {
            return new Sums(Math.max(last, other.last), count + other.count, cents + other.cents);
        }
    }

    private static RfmMetrics metrics(Dataset<Row> orders) {
        Map<Long, Sums> sums = new TreeMap<>();
        for (Row row :
                orders.select("customer_id", "ordered_at", "status", "total").collectAsList()) {
            long at = row.getTimestamp(1).getTime() / 1000;
            boolean counts =
                    List.of("delivered", "shipped").contains(row.getString(2)) && at < AS_OF.cutoffEpochSecond();
            if (counts) {
                long cents = row.getDecimal(3).unscaledValue().longValueExact();
                sums.merge(row.getLong(0), new Sums(at, 1, cents), Sums::plus);
            }
        }
        RfmMetricsBuilder metrics = RfmMetrics.builder(AS_OF, sums.size());
        sums.forEach((customer, sum) -> metrics.add(customer, sum.last(), sum.count(), sum.cents()));
        return metrics.build();
    }

    @Test
    void datesAreDaysOfTheShop() {
        Dataset<Row> orders = LocalSpark.session()
                .sql("SELECT * FROM VALUES ('ann', DATE '2026-11-27', 10), ('ann', DATE '2026-11-28', 99),"
                        + " ('bob', DATE '2026-11-20', 20) AS orders(who, day, amount)");
        RfmConfig config = RfmConfig.of(AS_OF).columns("who", "day", "amount", null);

        assertThat(ClienteleRfm.score(orders, config)
                        .select("customer_id", "recency_days", "monetary")
                        .orderBy("customer_id")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[ann,1,10.00], [bob,8,20.00]]");
    }

    @Test
    void idsMayBeNarrow() {
        Dataset<Row> orders = LocalSpark.session()
                .sql(
                        "SELECT * FROM VALUES (7, DATE '2026-11-27', 10), (3, DATE '2026-11-27', 10) AS orders(who, day, amount)");
        RfmConfig config = RfmConfig.of(AS_OF).ntile().columns("who", "day", "amount", null);

        assertThat(ClienteleRfm.score(orders, config)
                        .select("customer_id", "monetary_score")
                        .orderBy("customer_id")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[3,1], [7,2]]");
    }

    @Test
    void noOrdersGiveNoScores() {
        Dataset<Row> none = LocalSpark.session().createDataFrame(List.of(), SCHEMA);

        assertThat(ClienteleRfm.score(none, RfmConfig.of(AS_OF)).collectAsList())
                .isEmpty();
    }

    @Test
    void nothingIsSortedInOneTask() {
        Dataset<Row> orders = LocalSpark.read("orders", Map.of("customers", "500", "as-of", "2026-11-20"));
        try (WarningsLogged logged = new WarningsLogged()) {
            Dataset<Row> scores = ClienteleRfm.score(orders, RfmConfig.of(AS_OF).ntile());
            scores.collectAsList();
            assertThat(scores.queryExecution().executedPlan().toString())
                    .doesNotContain("Window")
                    .doesNotContain("Sort");
            assertThat(logged.text()).doesNotContain("No Partition Defined for Window operation");

            scores.createOrReplaceTempView("sorted");
            LocalSpark.session()
                    .sql("SELECT ntile(5) OVER (ORDER BY monetary) FROM sorted")
                    .collectAsList();
            assertThat(logged.text()).contains("No Partition Defined for Window operation");
        }
    }

    @Test
    void fewCustomersAreKeptInFewPartitions() {
        Dataset<Row> orders = LocalSpark.read("orders", Map.of("customers", "500", "as-of", "2026-11-20"))
                .repartition(3);
        // Asking for the session again sets it back.
        orders.sparkSession().conf().set("spark.sql.shuffle.partitions", "50");
        try (RfmScoring scoring = ClienteleRfm.scoring(orders, RfmConfig.of(AS_OF))) {
            assertThat(scoring.scores().toJavaRDD().getNumPartitions()).isLessThanOrEqualTo(3);
        }
        LocalSpark.session();
    }

    @Test
    void ordersWithoutAValueAreRefused() {
        List<Row> rows = List.of(RowFactory.create(
                null, Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")), "delivered", BigDecimal.valueOf(100, 2)));
        Dataset<Row> orders = LocalSpark.session().createDataFrame(rows, SCHEMA).repartition(2);
        orders.sparkSession().catalog().clearCache();

        assertThatThrownBy(() -> ClienteleRfm.score(orders, RfmConfig.of(AS_OF)))
                .hasStackTraceContaining("an order has no value in column customer_id");
        assertThat(orders.sparkSession().sharedState().cacheManager().isEmpty()).isTrue();
    }

    @Test
    void columnsThatCannotBeScoredAreRefused() {
        Dataset<Row> orders = LocalSpark.session().sql("SELECT 'a' AS who, DATE '2026-01-01' AS day, 1.5D AS amount");

        assertThatThrownBy(() -> ClienteleRfm.score(orders, RfmConfig.of(AS_OF)))
                .hasMessage("there is no column customer_id; the orders have who, day, amount");
        assertThatThrownBy(() -> ClienteleRfm.score(orders, RfmConfig.of(AS_OF).columns("who", "day", "amount", null)))
                .hasMessage("column amount is DOUBLE, but must be a decimal with two places or a whole number;"
                        + " CAST(amount AS DECIMAL(12,2)) makes it one");
        assertThatThrownBy(() ->
                        ClienteleRfm.score(orders, RfmConfig.of(AS_OF).ntile().columns("who", "day", "amount", null)))
                .hasMessage("column who is STRING, but must be a whole number for method ntile,"
                        + " where among equal customers the lower id comes first");
    }
}

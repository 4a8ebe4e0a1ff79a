package io.clientele.spark;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.CutRanks;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCode;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * The scores of some orders. They are grouped by customer once, and kept; then the cut points are found by counting, a few
 * passes over single columns of numbers ({@link RankSearch}), and a score is a comparison with four constants. Nothing is
 * sorted, and no task sees more than its share.
 */
public final class RfmScoring implements AutoCloseable {
    private static final String FEWER_PARTITIONS = "spark.sql.optimizer.canChangeCachedPlanOutputPartitioning";

    private final Dataset<Row> metrics;
    private final long customers;
    private final @Nullable RfmCutPoints cutPoints;
    private final Dataset<Row> scores;

    private RfmScoring(Dataset<Row> metrics, long customers, @Nullable RfmCutPoints cutPoints, Dataset<Row> scores) {
        this.metrics = metrics;
        this.customers = customers;
        this.cutPoints = cutPoints;
        this.scores = scores;
    }

    static RfmScoring of(Dataset<Row> orders, RfmConfig config) {
        Dataset<Row> metrics = metrics(orders, new OrderColumns(orders.schema(), config));
        keep(metrics);
        boolean scored = false;
        try {
            RfmScoring scoring = new Cutting(metrics, config).scoring();
            scored = true;
            return scoring;
        } finally {
            if (!scored) {
                metrics.unpersist();
            }
        }
    }

    /**
     * Spark would keep as many partitions as {@code spark.sql.shuffle.partitions} says, 200 of a thousand customers too, and start a
     * task for each of them in every pass. Here it may choose by size, as it does for what is not kept.
     */
    private static void keep(Dataset<Row> metrics) {
        RuntimeConfig settings = metrics.sparkSession().conf();
        Option<String> before = settings.getOption(FEWER_PARTITIONS);
        settings.set(FEWER_PARTITIONS, true);
        try {
            metrics.persist(StorageLevel.MEMORY_AND_DISK());
        } finally {
            if (before.isDefined()) {
                settings.set(FEWER_PARTITIONS, before.get());
            } else {
                settings.unset(FEWER_PARTITIONS);
            }
        }
    }

    /** {@code customer_id, recency_days, frequency, monetary_cents}. */
    private static Dataset<Row> metrics(Dataset<Row> orders, OrderColumns columns) {
        String catalog = ClienteleSource.catalog(orders.sparkSession());
        Column cents = call_function(catalog + "." + CentsFunction.NAME, expr(columns.totalAsDecimal()));
        return orders.where(columns.counted())
                .select(
                        expr(columns.customerId()).as("customer_id"),
                        expr(columns.orderedAt()).as("ordered_at"),
                        cents.as("cents"))
                .groupBy("customer_id")
                .agg(
                        max("ordered_at").as("last_order"),
                        count(lit(1)).as("orders"),
                        sum("cents").as("monetary_cents"))
                .select(
                        col("customer_id"),
                        expr(columns.recencyDays("last_order")).as("recency_days"),
                        col("orders").cast("int").as("frequency"),
                        col("monetary_cents"));
    }

    /** A row for each customer, as {@link ClienteleRfm} describes it; to be read before this is closed. */
    public Dataset<Row> scores() {
        return scores;
    }

    /** Customers with a completed order before the as-of date. */
    public long customers() {
        return customers;
    }

    /** As {@link io.clientele.rfm.RfmScores#cutPoints()}: empty if there was no customer to take them from. */
    public Optional<RfmCutPoints> cutPoints() {
        return Optional.ofNullable(cutPoints);
    }

    /** Frees what is kept of the customers. The scores can still be read afterwards, but are then calculated anew. */
    @Override
    public void close() {
        metrics.unpersist();
    }

    /** On the way from metrics to scores. */
    private static final class Cutting {
        private static final Column ID = col("customer_id").cast("bigint");

        private final Dataset<Row> metrics;
        private final RfmConfig config;
        private final Row totals;

        Cutting(Dataset<Row> metrics, RfmConfig config) {
            this.metrics = metrics;
            this.config = config;
            List<Column> columns = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                columns.add(min(value(dimension)));
                columns.add(max(value(dimension)));
            }
            boolean ids = config.method() == ScoringMethod.NTILE;
            Column id = ids ? ID : lit(null).cast("bigint");
            columns.add(min(id));
            columns.add(max(id));
            this.totals =
                    metrics.agg(count(lit(1)), columns.toArray(Column[]::new)).first();
        }

        RfmScoring scoring() {
            long customers = totals.getLong(0);
            if (config.thresholds() != null || customers == 0) {
                RfmCutPoints cuts = config.thresholds();
                return new RfmScoring(metrics, customers, cuts, scored(cuts, Map.of()));
            }
            long[] ranks = CutRanks.of(config.method(), customers);
            Map<Dimension, RankSearch> values = new EnumMap<>(Dimension.class);
            int at = 1;
            for (Dimension dimension : Dimension.values()) {
                long least = totals.getLong(at++);
                long greatest = totals.getLong(at++);
                values.put(dimension, RankSearch.of(value(dimension), least, greatest, ranks));
            }
            RankSearch.run(metrics, new ArrayList<>(values.values()));
            RfmCutPoints cuts = new RfmCutPoints(
                    cutPoints(Dimension.RECENCY, values),
                    cutPoints(Dimension.FREQUENCY, values),
                    cutPoints(Dimension.MONETARY, values));
            Map<Dimension, long[]> lastIds = config.method() == ScoringMethod.NTILE ? lastIds(values) : Map.of();
            return new RfmScoring(metrics, customers, cuts, scored(cuts, lastIds));
        }

        private static CutPoints cutPoints(Dimension dimension, Map<Dimension, RankSearch> values) {
            long[] rising = Objects.requireNonNull(values.get(dimension)).values();
            return new CutPoints(
                    dimension,
                    dimension.rising(rising[0]),
                    dimension.rising(rising[1]),
                    dimension.rising(rising[2]),
                    dimension.rising(rising[3]));
        }

        /** Among the customers on a cut point the lower ids belong to the worse side: up to which. */
        private Map<Dimension, long[]> lastIds(Map<Dimension, RankSearch> values) {
            long least = totals.getLong(7);
            long greatest = totals.getLong(8);
            Map<Dimension, RankSearch> ids = new EnumMap<>(Dimension.class);
            values.forEach((dimension, search) -> ids.put(dimension, search.amongEquals(ID, least, greatest)));
            RankSearch.run(metrics, new ArrayList<>(ids.values()));
            Map<Dimension, long[]> last = new EnumMap<>(Dimension.class);
            ids.forEach((dimension, search) -> last.put(dimension, search.values()));
            return last;
        }

        private Dataset<Row> scored(@Nullable RfmCutPoints cuts, Map<Dimension, long[]> lastIds) {
            String catalog = ClienteleSource.catalog(metrics.sparkSession());
            Column recency = score(Dimension.RECENCY, cuts, lastIds);
            Column frequency = score(Dimension.FREQUENCY, cuts, lastIds);
            Column monetary = score(Dimension.MONETARY, cuts, lastIds);
            // The index of RfmCode, whose 111 is 0.
            Column code = recency.multiply(25)
                    .plus(frequency.multiply(5))
                    .plus(monetary)
                    .minus(31);
            return metrics.select(
                    col("customer_id"),
                    col("recency_days"),
                    col("frequency"),
                    call_function(catalog + "." + AmountFunction.NAME, col("monetary_cents"))
                            .as("monetary"),
                    recency.as("recency_score"),
                    frequency.as("frequency_score"),
                    monetary.as("monetary_score"),
                    get(lit(segmentNames(config.segments())), code).as("segment"));
        }

        private static String[] segmentNames(SegmentRules rules) {
            String[] names = new String[RfmCode.COUNT];
            for (int recency = 1; recency <= 5; recency++) {
                for (int frequency = 1; frequency <= 5; frequency++) {
                    for (int monetary = 1; monetary <= 5; monetary++) {
                        names[RfmCode.index(recency, frequency, monetary)] =
                                rules.segment(recency, frequency, monetary).name();
                    }
                }
            }
            return names;
        }

        /** 1 + the cut points that the customer is better than. */
        private Column score(Dimension dimension, @Nullable RfmCutPoints cuts, Map<Dimension, long[]> lastIds) {
            Column score = lit(1);
            if (cuts == null) {
                return score;
            }
            long[] values = cuts.of(dimension).values();
            for (int cut = 0; cut < values.length; cut++) {
                long rising = dimension.rising(values[cut]);
                Column better = value(dimension).gt(rising);
                long[] ids = lastIds.get(dimension);
                if (ids != null) {
                    Column later = value(dimension)
                            .equalTo(rising)
                            .and(col("customer_id").gt(ids[cut]));
                    better = better.or(later);
                }
                score = score.plus(better.cast("int"));
            }
            return score;
        }

        /** So that more is better. */
        private static Column value(Dimension dimension) {
            Column column = switch (dimension) {
                case RECENCY -> col("recency_days");
                case FREQUENCY -> col("frequency");
                case MONETARY -> col("monetary_cents");
            };
            Column number = column.cast("bigint");
            return dimension.moreIsBetter() ? number : number.unary_$minus();
        }
    }
}

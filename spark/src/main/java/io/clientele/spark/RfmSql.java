package io.clientele.spark;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.ScoreRange;
import io.clientele.rfm.SegmentRule;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;

/** The scores as one SELECT that needs nothing of ours. */
final class RfmSql {
    private RfmSql() {}

    static String of(StructType schema, String orders, RfmConfig config) {
        OrderColumns columns = new OrderColumns(schema, config);
        String scores = switch (config.method()) {
            case QUINTILE -> quintiles();
            case NTILE -> ntiles();
            case THRESHOLDS -> thresholds(Objects.requireNonNull(config.thresholds()));
        };
        return "WITH counted AS (\n"
                + "  SELECT " + columns.customerId() + " AS customer_id,\n"
                + "         " + columns.orderedAt() + " AS ordered_at,\n"
                + "         CAST(" + columns.totalAsDecimal() + " * 100 AS BIGINT) AS cents\n"
                + "  FROM " + orders + "\n"
                + "  WHERE " + columns.counted() + "\n"
                + "), metrics AS (\n"
                + "  SELECT customer_id,\n"
                + "         " + columns.recencyDays("max(ordered_at)") + " AS recency_days,\n"
                + "         CAST(count(*) AS INT) AS frequency,\n"
                + "         sum(cents) AS monetary_cents\n"
                + "  FROM counted\n"
                + "  GROUP BY customer_id\n"
                + scores
                + ")\n"
                + "SELECT customer_id, recency_days, frequency, CAST(monetary_cents * 0.01BD AS DECIMAL(18,2)) AS monetary,\n"
                + "       recency_score, frequency_score, monetary_score,\n"
                + "       " + segments(config) + " AS segment\n"
                + "FROM scored";
    }

    private static String quintiles() {
        String cuts = Arrays.stream(Dimension.values())
                .map(dimension -> "percentile_disc(array(0.2, 0.4, 0.6, 0.8)) WITHIN GROUP (ORDER BY "
                        + rising(dimension) + ") AS " + dimension.key() + "_cuts")
                .collect(Collectors.joining(",\n         "));
        String scores = Arrays.stream(Dimension.values())
                .map(dimension -> "1 + size(filter(" + dimension.key() + "_cuts, cut -> " + rising(dimension)
                        + " > cut)) AS " + dimension.key() + "_score")
                .collect(Collectors.joining(",\n         "));
        return "), cuts AS (\n  SELECT " + cuts + "\n  FROM metrics\n), scored AS (\n  SELECT metrics.*,\n         "
                + scores + "\n  FROM metrics CROSS JOIN cuts\n";
    }

    private static String ntiles() {
        String scores = Arrays.stream(Dimension.values())
                .map(dimension -> "ntile(5) OVER (ORDER BY " + rising(dimension) + ", customer_id) AS "
                        + dimension.key() + "_score")
                .collect(Collectors.joining(",\n         "));
        return "), scored AS (\n  SELECT metrics.*,\n         " + scores + "\n  FROM metrics\n";
    }

    private static String thresholds(RfmCutPoints cutPoints) {
        String scores = Arrays.stream(Dimension.values())
                .map(dimension -> score(dimension, cutPoints.of(dimension)))
                .collect(Collectors.joining(",\n         "));
        return "), scored AS (\n  SELECT metrics.*,\n         " + scores + "\n  FROM metrics\n";
    }

    private static String score(Dimension dimension, CutPoints cuts) {
        String better = Arrays.stream(cuts.values())
                .mapToObj(cut ->
                        "CAST(" + rising(dimension) + " > " + (dimension.moreIsBetter() ? cut : -cut) + " AS INT)")
                .collect(Collectors.joining(" + "));
        return "1 + " + better + " AS " + dimension.key() + "_score";
    }

    private static String rising(Dimension dimension) {
        return switch (dimension) {
            case RECENCY -> "-recency_days";
            case FREQUENCY -> "frequency";
            case MONETARY -> "monetary_cents";
        };
    }

    private static String segments(RfmConfig config) {
        StringBuilder text = new StringBuilder("CASE");
        for (SegmentRule rule : config.segments().rules()) {
            String boxes = rule.anyOf().stream().map(RfmSql::box).collect(Collectors.joining(" OR "));
            text.append("\n            WHEN ").append(boxes).append(" THEN '");
            text.append(rule.segment().name().replace("\\", "\\\\").replace("'", "\\'"))
                    .append('\'');
        }
        return text.append("\n       END").toString();
    }

    private static String box(ScoreBox box) {
        return "(" + range(Dimension.RECENCY, box.recency()) + " AND " + range(Dimension.FREQUENCY, box.frequency())
                + " AND " + range(Dimension.MONETARY, box.monetary()) + ")";
    }

    private static String range(Dimension dimension, ScoreRange range) {
        return dimension.key() + "_score BETWEEN " + range.min() + " AND " + range.max();
    }
}

package io.clientele.store.rfm;

import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.RowWriter;
import io.clientele.store.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes a run: its row, its segments, and a row for each customer by ascending id. */
final class RunWriter {
    private final Session session;
    private long customers;
    private long withoutOrders;

    RunWriter(Session session) {
        this.session = session;
    }

    RfmRun write(RfmMetrics metrics, RfmScores scores, Instant calculatedAt) throws SQLException {
        if (metrics.customers() != scores.customers()) {
            throw new IllegalArgumentException(
                    "scores are those of " + scores.customers() + " customers, but there are " + metrics.customers());
        }
        long id = session.number("SELECT coalesce(max(id), 0) + 1 FROM rfm_runs");
        writeRun(id, metrics, scores, calculatedAt);
        writeSegments(id, scores.rules());
        try (RowWriter rows = session.rowWriter(
                "rfm_scores",
                "run_id",
                "customer_id",
                "recency_days",
                "frequency",
                "monetary_cents",
                "recency_score",
                "frequency_score",
                "monetary_score",
                "segment")) {
            if (allHaveOrders(metrics)) {
                writeOrdered(rows, id, metrics, scores);
            } else {
                writeAll(rows, id, metrics, scores);
            }
            rows.flush();
        }
        session.execute(
                "UPDATE rfm_runs SET customers = ?, customers_without_orders = ? WHERE id = ?",
                customers,
                withoutOrders,
                id);
        return new RfmRun(
                id,
                metrics.asOf(),
                scores.method(),
                scores.cutPoints().orElse(null),
                scores.rules(),
                customers,
                withoutOrders,
                calculatedAt.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Whether the customers are exactly those of the metrics: as many, with the same first and last id, and no gap between. */
    private boolean allHaveOrders(RfmMetrics metrics) throws SQLException {
        int count = metrics.customers();
        return count > 0
                && metrics.customerId(count - 1) - metrics.customerId(0) == count - 1
                && session.number("SELECT count(*) FROM customers") == count
                && session.number("SELECT min(id) FROM customers") == metrics.customerId(0)
                && session.number("SELECT max(id) FROM customers") == metrics.customerId(count - 1);
    }

    /** Spares a walk through the customers. */
    private void writeOrdered(RowWriter rows, long id, RfmMetrics metrics, RfmScores scores) throws SQLException {
        customers = metrics.customers();
        for (int row = 0; row < metrics.customers(); row++) {
            rows.add(id).add(metrics.customerId(row));
            addScores(rows, metrics, scores, row);
            rows.endRow();
        }
    }

    private void writeAll(RowWriter rows, long id, RfmMetrics metrics, RfmScores scores) throws SQLException {
        try (PreparedStatement statement =
                        session.connection().prepareStatement("SELECT id FROM customers ORDER BY id");
                ResultSet ids = statement.executeQuery()) {
            int row = 0;
            while (ids.next()) {
                long customer = ids.getLong(1);
                while (row < metrics.customers() && metrics.customerId(row) < customer) {
                    row++; // Orders of nobody: somebody has deleted the customer with foreign keys off.
                }
                rows.add(id).add(customer);
                if (row < metrics.customers() && metrics.customerId(row) == customer) {
                    addScores(rows, metrics, scores, row);
                } else {
                    addNoOrder(rows, scores.rules());
                    withoutOrders++;
                }
                rows.endRow();
                customers++;
            }
        }
    }

    private static void addScores(RowWriter rows, RfmMetrics metrics, RfmScores scores, int row) throws SQLException {
        rows.add(metrics.recencyDays(row))
                .add(metrics.frequency(row))
                .add(metrics.monetaryCents(row))
                .add(scores.recencyScore(row))
                .add(scores.frequencyScore(row))
                .add(scores.monetaryScore(row))
                .add(scores.segmentIndex(row));
    }

    private static void addNoOrder(RowWriter rows, SegmentRules rules) throws SQLException {
        rows.addNull().add(0).add(0).add(1).add(1).add(1).add(rules.segmentIndexWithoutOrder());
    }

    private void writeRun(long id, RfmMetrics metrics, RfmScores scores, Instant calculatedAt) throws SQLException {
        try (RowWriter rows = session.rowWriter(
                "rfm_runs",
                "id",
                "as_of",
                "zone",
                "method",
                "recency_cut_1",
                "recency_cut_2",
                "recency_cut_3",
                "recency_cut_4",
                "frequency_cut_1",
                "frequency_cut_2",
                "frequency_cut_3",
                "frequency_cut_4",
                "monetary_cut_1",
                "monetary_cut_2",
                "monetary_cut_3",
                "monetary_cut_4",
                "customers",
                "customers_without_orders",
                "calculated_at")) {
            rows.add(id)
                    .add(metrics.asOf().date().toString())
                    .add(metrics.asOf().zone().getId())
                    .add(scores.method().key());
            addCutPoints(rows, scores);
            rows.add(0).add(0).addInstant(calculatedAt.getEpochSecond());
            rows.endRow();
            rows.flush();
        }
    }

    private static void addCutPoints(RowWriter rows, RfmScores scores) throws SQLException {
        for (Dimension dimension : Dimension.values()) {
            for (int i = 0; i < 4; i++) {
                if (scores.cutPoints().isPresent()) {
                    RfmCutPoints cutPoints = scores.cutPoints().get();
                    rows.add(cutPoints.of(dimension).values()[i]);
                } else {
                    rows.addNull();
                }
            }
        }
    }

    private void writeSegments(long id, SegmentRules rules) throws SQLException {
        try (RowWriter rows = session.rowWriter(
                "rfm_run_segments", "run_id", "position", "name", "description", "suggested_action", "conditions")) {
            List<SegmentRule> list = rules.rules();
            for (int position = 0; position < list.size(); position++) {
                SegmentRule rule = list.get(position);
                rows.add(id)
                        .add(position)
                        .add(rule.segment().name())
                        .add(rule.segment().description())
                        .add(rule.segment().suggestedAction())
                        .add(Conditions.text(rule.anyOf()))
                        .endRow();
            }
            rows.flush();
        }
    }
}

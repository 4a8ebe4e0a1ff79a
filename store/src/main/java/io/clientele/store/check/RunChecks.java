package io.clientele.store.check;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmMetricsBuilder;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.RfmScores;
import io.clientele.store.Session;
import io.clientele.store.rfm.MetricsQuery;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RunReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Checks of saved runs. Scores are computed anew from the metrics that a run has kept, by its own method and rules: they must
 * be equal for ever. The metrics are compared with the orders as they are now for the latest run alone, and a difference
 * is a note: the orders may have changed since, and the database does not keep when.
 */
final class RunChecks {
    private RunChecks() {}

    static Check complete(Session session) throws SQLException {
        String title = "every run has all its scores";
        List<String> wrong = session.list(
                """
                SELECT id, customers, customers_without_orders, there, without FROM (
                  SELECT r.id, r.customers, r.customers_without_orders, count(s.customer_id) AS there,
                         count(s.customer_id) - count(s.recency_days) AS without
                  FROM rfm_runs r LEFT JOIN rfm_scores s ON s.run_id = r.id GROUP BY r.id) AS runs
                WHERE customers <> there OR customers_without_orders <> without""",
                row -> String.format(
                        Locale.ROOT,
                        "run %d has %,d scores (%,d without orders), not %,d (%,d)",
                        row.getLong(1),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(2),
                        row.getLong(3)));
        return Check.of(
                "rfm_complete",
                title,
                wrong.isEmpty(),
                wrong.isEmpty() ? session.number("SELECT count(*) FROM rfm_runs") + " runs" : String.join("; ", wrong));
    }

    static Check scores(Session session) throws SQLException {
        List<String> wrong = new ArrayList<>();
        List<RfmRun> runs = RunReader.all(session);
        for (RfmRun run : runs) {
            long different = differentScores(session, run);
            if (different > 0) {
                wrong.add(String.format(Locale.ROOT, "run %d: %,d customers", run.id(), different));
            }
        }
        return Check.of(
                "rfm_scores",
                "scores and segments follow from the metrics, the method and the rules",
                wrong.isEmpty(),
                wrong.isEmpty() ? runs.size() + " runs" : "not so in " + String.join("; ", wrong));
    }

    static Check current(Session session) throws SQLException {
        String title = "the latest scores are those of the orders as they are now";
        List<RfmRun> runs = RunReader.all(session);
        if (runs.isEmpty()) {
            return Check.ok("rfm_current", title, "no run yet");
        }
        RfmRun run = runs.get(0);
        RfmMetrics now = MetricsQuery.load(session, run.asOf());
        RfmMetrics then = Stored.of(session, run).metrics;
        long different = differentMetrics(now, then);
        long added = session.number(
                "SELECT count(*) FROM customers WHERE id NOT IN (SELECT customer_id FROM rfm_scores WHERE run_id = ?)",
                run.id());
        if (different == 0 && added == 0) {
            return Check.ok("rfm_current", title, "run " + run.id());
        }
        return Check.note(
                "rfm_current",
                title,
                String.format(
                        Locale.ROOT,
                        "run %d is out of date: %,d customers have other orders, %,d are new; calculate-rfm makes a new one",
                        run.id(),
                        different,
                        added));
    }

    /** Customers with an order in one of the two whose metrics are not those in the other. */
    private static long differentMetrics(RfmMetrics now, RfmMetrics then) {
        long different = 0;
        int i = 0;
        int j = 0;
        while (i < now.customers() || j < then.customers()) {
            boolean inNow = i < now.customers() && (j == then.customers() || now.customerId(i) <= then.customerId(j));
            boolean inThen = j < then.customers() && (i == now.customers() || then.customerId(j) <= now.customerId(i));
            if (!inNow
                    || !inThen
                    || now.recencyDays(i) != then.recencyDays(j)
                    || now.frequency(i) != then.frequency(j)
                    || now.monetaryCents(i) != then.monetaryCents(j)) {
                different++;
            }
            i += inNow ? 1 : 0;
            j += inThen ? 1 : 0;
        }
        return different;
    }

    private static long differentScores(Session session, RfmRun run) throws SQLException {
        Stored stored = Stored.of(session, run);
        RfmScorer scorer = switch (run.method()) {
            case QUINTILE -> RfmScorer.quintile();
            case NTILE -> RfmScorer.ntile();
            case THRESHOLDS -> RfmScorer.thresholds(Objects.requireNonNull(run.cutPoints()));
        };
        RfmScores scores = scorer.score(stored.metrics, run.rules());
        long different = stored.wrongWithoutOrder;
        for (int row = 0; row < scores.customers(); row++) {
            int packed = Stored.pack(
                    scores.recencyScore(row),
                    scores.frequencyScore(row),
                    scores.monetaryScore(row),
                    scores.segmentIndex(row));
            different += packed == stored.scores.get(row) ? 0 : 1;
        }
        boolean sameCutPoints = Objects.equals(scores.cutPoints().orElse(null), run.cutPoints());
        return sameCutPoints ? different : Math.max(1, different);
    }

    /** A run's rows: metrics, and the four score columns of each packed into one number. */
    private static final class Stored {
        private static final String SQL =
                "SELECT customer_id, recency_days, frequency, monetary_cents, recency_score, frequency_score,"
                        + " monetary_score, segment FROM rfm_scores WHERE run_id = ? ORDER BY customer_id";

        private final RfmMetrics metrics;
        private final List<Integer> scores = new ArrayList<>();
        private long wrongWithoutOrder;

        private Stored(Session session, RfmRun run) throws SQLException {
            int withoutOrder = pack(1, 1, 1, run.rules().segmentIndexWithoutOrder());
            RfmMetricsBuilder builder = RfmMetrics.builder(run.asOf(), 0);
            try (PreparedStatement statement = session.connection().prepareStatement(SQL)) {
                statement.setLong(1, run.id());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        int packed = pack(row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8));
                        int days = row.getInt(2);
                        if (row.wasNull()) {
                            boolean right = packed == withoutOrder && row.getLong(3) == 0 && row.getLong(4) == 0;
                            wrongWithoutOrder += right ? 0 : 1;
                        } else {
                            builder.add(row.getLong(1), instant(run.asOf(), days), row.getLong(3), row.getLong(4));
                            scores.add(packed);
                        }
                    }
                }
            }
            metrics = builder.build();
        }

        static Stored of(Session session, RfmRun run) throws SQLException {
            return new Stored(session, run);
        }

        static int pack(int recency, int frequency, int monetary, int segment) {
            return ((recency * 10 + frequency) * 10 + monetary) * 1_000 + segment;
        }

        /** An instant on the date that many days ago; at noon, since midnight may be skipped. */
        private static long instant(AsOf asOf, int days) {
            return asOf.date()
                    .minusDays(days)
                    .atTime(LocalTime.NOON)
                    .atZone(asOf.zone())
                    .toEpochSecond();
        }
    }
}

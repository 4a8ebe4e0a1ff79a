package io.clientele.store.rfm;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.Segment;
import io.clientele.rfm.SegmentMigration;
import io.clientele.rfm.SegmentReport;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import io.clientele.rfm.SegmentSummary;
import io.clientele.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads runs and what a run says about all its customers together. */
public final class RunReader {
    /** Both halves find the other run's row by primary key; a FULL JOIN would compare each with each. */
    private static final String FLOWS = """
            SELECT f.segment, t.segment, count(*)
            FROM rfm_scores f LEFT JOIN rfm_scores t ON t.run_id = ? AND t.customer_id = f.customer_id
            WHERE f.run_id = ?
            GROUP BY f.segment, t.segment
            UNION ALL
            SELECT NULL, t.segment, count(*)
            FROM rfm_scores t LEFT JOIN rfm_scores f ON f.run_id = ? AND f.customer_id = t.customer_id
            WHERE t.run_id = ? AND f.customer_id IS NULL
            GROUP BY t.segment""";

    private RunReader() {}

    private static String runs(Session session) {
        return "SELECT rfm_runs.*, " + session.epochSeconds("calculated_at") + " AS calculated_seconds FROM rfm_runs";
    }

    static Optional<RfmRun> latest(Session session) throws SQLException {
        return session.first(runs(session) + " ORDER BY id DESC LIMIT 1", row -> run(session, row));
    }

    static Optional<RfmRun> one(Session session, long id) throws SQLException {
        return session.first(runs(session) + " WHERE id = ?", row -> run(session, row), id);
    }

    /** All runs, the newest first; in the caller's transaction. */
    public static List<RfmRun> all(Session session) throws SQLException {
        return session.list(runs(session) + " ORDER BY id DESC", row -> run(session, row));
    }

    static SegmentReport segments(Session session, RfmRun run) throws SQLException {
        List<SegmentSummary> segments = new ArrayList<>();
        for (Segment segment : run.rules().segments()) {
            segments.add(new SegmentSummary(segment, 0, 0, 0, 0, 0));
        }
        session.forEach(
                "SELECT segment, count(*), count(*) - count(recency_days), coalesce(sum(recency_days), 0), sum(frequency),"
                        + " sum(monetary_cents) FROM rfm_scores WHERE run_id = ? GROUP BY segment",
                row -> segments.set(
                        row.getInt(1), summary(row, segments.get(row.getInt(1)).segment())),
                summary -> {},
                run.id());
        return new SegmentReport(segments);
    }

    static SegmentMigration migration(Session session, RfmRun from, RfmRun to) throws SQLException {
        List<String> fromNames = names(from);
        List<String> toNames = names(to);
        List<SegmentMigration.Flow> flows = session.list(
                FLOWS,
                row -> new SegmentMigration.Flow(name(fromNames, row, 1), name(toNames, row, 2), row.getLong(3)),
                to.id(),
                from.id(),
                from.id(),
                to.id());
        return SegmentMigration.of(fromNames, toNames, flows);
    }

    private static SegmentSummary summary(ResultSet row, Segment segment) throws SQLException {
        return new SegmentSummary(
                segment, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
    }

    private static List<String> names(RfmRun run) {
        return run.rules().segments().stream().map(Segment::name).toList();
    }

    private static @Nullable String name(List<String> names, ResultSet row, int column) throws SQLException {
        int position = row.getInt(column);
        return row.wasNull() ? null : names.get(position);
    }

    private static RfmRun run(Session session, ResultSet row) throws SQLException {
        return new RfmRun(
                row.getLong("id"),
                new AsOf(LocalDate.parse(row.getString("as_of")), ZoneId.of(row.getString("zone"))),
                ScoringMethod.ofKey(row.getString("method")),
                cutPoints(row),
                rules(session, row.getLong("id")),
                row.getLong("customers"),
                row.getLong("customers_without_orders"),
                Instant.ofEpochSecond(row.getLong("calculated_seconds")));
    }

    private static @Nullable RfmCutPoints cutPoints(ResultSet row) throws SQLException {
        row.getLong("recency_cut_1");
        if (row.wasNull()) {
            return null;
        }
        return new RfmCutPoints(
                cutPoints(row, Dimension.RECENCY),
                cutPoints(row, Dimension.FREQUENCY),
                cutPoints(row, Dimension.MONETARY));
    }

    private static CutPoints cutPoints(ResultSet row, Dimension dimension) throws SQLException {
        String column = dimension.key() + "_cut_";
        return new CutPoints(
                dimension,
                row.getLong(column + 1),
                row.getLong(column + 2),
                row.getLong(column + 3),
                row.getLong(column + 4));
    }

    private static SegmentRules rules(Session session, long runId) throws SQLException {
        return SegmentRules.of(session.list(
                "SELECT name, description, suggested_action, conditions FROM rfm_run_segments WHERE run_id = ?"
                        + " ORDER BY position",
                row -> SegmentRule.of(
                        new Segment(row.getString(1), row.getString(2), row.getString(3)),
                        Conditions.parse(row.getString(4))),
                runId));
    }
}

package io.clientele.store.rfm;

import io.clientele.rfm.Segment;
import io.clientele.store.Session;
import io.clientele.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Reads the scores of single customers. */
final class ScoreReader {
    private static final String SCORES =
            "SELECT s.customer_id, c.name, c.email, c.external_key, s.recency_days, s.frequency, s.monetary_cents,"
                    + " s.recency_score, s.frequency_score, s.monetary_score, s.segment"
                    + " FROM rfm_scores s JOIN customers c ON c.id = s.customer_id WHERE s.run_id = ?";

    private ScoreReader() {}

    static Optional<ScoredCustomer> one(Session session, RfmRun run, long customerId) throws SQLException {
        return session.first(SCORES + " AND s.customer_id = ?", row -> customer(run, row), run.id(), customerId);
    }

    static void forEach(Session session, RfmRun run, ScoreQuery query, Consumer<ScoredCustomer> consumer)
            throws SQLException {
        StringBuilder sql = new StringBuilder(SCORES);
        List<Object> parameters = new ArrayList<>();
        parameters.add(run.id());
        if (query.segment() != null) {
            sql.append(" AND s.segment = ?");
            parameters.add(position(run, query.segment()));
        }
        if (query.top() == null) {
            sql.append(" ORDER BY s.customer_id");
        } else {
            sql.append(" ORDER BY s.monetary_cents DESC, s.customer_id LIMIT ?");
            parameters.add(query.top());
        }
        session.forEach(sql.toString(), row -> customer(run, row), consumer, parameters.toArray());
    }

    static OptionalLong findCustomer(Session session, String text) throws SQLException {
        Optional<Long> found =
                session.first("SELECT id FROM customers WHERE external_key = ?", row -> row.getLong(1), text);
        if (found.isEmpty()) {
            found = session.first(
                    "SELECT id FROM customers WHERE " + session.ignoringCase("email") + " = "
                            + session.ignoringCase("?"),
                    row -> row.getLong(1),
                    text);
        }
        if (found.isEmpty() && text.matches("[1-9][0-9]{0,17}")) {
            found = session.first("SELECT id FROM customers WHERE id = ?", row -> row.getLong(1), Long.valueOf(text));
        }
        return found.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static int position(RfmRun run, String name) {
        List<String> names = run.rules().segments().stream().map(Segment::name).toList();
        for (int position = 0; position < names.size(); position++) {
            if (names.get(position).equalsIgnoreCase(name)) {
                return position;
            }
        }
        throw new StoreException("segment is '" + name + "', but must be one of " + String.join(", ", names));
    }

    private static ScoredCustomer customer(RfmRun run, ResultSet row) throws SQLException {
        int days = row.getInt(5);
        Integer recencyDays = row.wasNull() ? null : days;
        return new ScoredCustomer(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                recencyDays,
                row.getInt(6),
                row.getLong(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                run.rules().segments().get(row.getInt(11)).name());
    }
}

package io.clientele.store.rfm;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmMetricsBuilder;
import io.clientele.store.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The one scan of the orders that scoring needs. The index {@code orders_by_customer} holds all four columns in the order of
 * the groups, so that neither the table is read nor anything sorted.
 */
public final class MetricsQuery {

    private MetricsQuery() {}

    /** Parameter: the first instant that is too late, in seconds UTC. */
    static String sql(Session session) {
        return "SELECT customer_id, " + session.epochSeconds("max(ordered_at)") + ", count(*), sum(total_cents)"
                + " FROM orders WHERE status IN ('delivered', 'shipped') AND ordered_at < "
                + session.instantParameter() + " GROUP BY customer_id ORDER BY customer_id";
    }

    /** In the caller's transaction. */
    public static RfmMetrics load(Session session, AsOf asOf) throws SQLException {
        RfmMetricsBuilder metrics = RfmMetrics.builder(asOf, 0);
        try (PreparedStatement statement = session.connection().prepareStatement(sql(session))) {
            statement.setLong(1, asOf.cutoffEpochSecond());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    metrics.add(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
                }
            }
        }
        return metrics.build();
    }

    /** The index by date is walked from its end until an order is completed. */
    static OptionalLong lastOrder(Session session) throws SQLException {
        return session.first(
                        "SELECT " + session.epochSeconds("ordered_at")
                                + " FROM orders WHERE status IN ('delivered', 'shipped')"
                                + " ORDER BY ordered_at DESC LIMIT 1",
                        row -> OptionalLong.of(row.getLong(1)))
                .orElse(OptionalLong.empty());
    }
}

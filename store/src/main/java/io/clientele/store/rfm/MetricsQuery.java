package io.clientele.store.rfm;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmMetrics;
import io.clientele.rfm.RfmMetricsBuilder;
import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * The one scan of the orders that scoring needs. The index {@code orders_by_customer} holds all four columns in the order of
 * the groups, so that neither the table is read nor anything sorted.
 */
public final class MetricsQuery {

    private MetricsQuery() {}

    /** Customers by ascending id: the id, the last order's instant in seconds UTC, the number of orders and the sum of their cents. */
    static String sql(Session session, AsOf asOf) {
        return "SELECT customer_id, " + session.epochSeconds("max(ordered_at)")
                + ", count(*), CAST(sum(total_cents) AS bigint)"
                + " FROM orders WHERE status IN ('delivered', 'shipped') AND ordered_at < "
                + session.instant(asOf.cutoffEpochSecond()) + " GROUP BY customer_id ORDER BY customer_id";
    }

    /** In the caller's transaction. */
    public static RfmMetrics load(Session session, AsOf asOf) throws SQLException {
        RfmMetricsBuilder metrics = RfmMetrics.builder(asOf, 0);
        session.forEachNumbers(sql(session, asOf), 4, row -> metrics.add(row[0], row[1], row[2], row[3]));
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

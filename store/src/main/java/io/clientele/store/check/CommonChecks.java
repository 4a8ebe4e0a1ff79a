package io.clientele.store.check;

import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks that both a seed and a whole database have to pass. */
final class CommonChecks {
    private static final int EXAMPLES = 3;

    private CommonChecks() {}

    /**
     * There must be no row.
     *
     * @param things what a row's first column identifies, in the plural
     * @param sql selects those that are wrong
     */
    static Check none(
            Session session, String name, String title, String things, String sql, @Nullable Object... parameters)
            throws SQLException {
        long wrong = session.number("SELECT count(*) FROM (" + sql + ") AS wrong", parameters);
        if (wrong == 0) {
            return Check.ok(name, title, "no exception");
        }
        List<String> examples = session.list(sql + " LIMIT " + EXAMPLES, row -> row.getString(1), parameters);
        return Check.of(
                name,
                title,
                false,
                String.format(Locale.ROOT, "%,d %s not: %s", wrong, things, String.join(", ", examples))
                        + (wrong > examples.size() ? " …" : ""));
    }

    /** One pass over the lines; looking up each order's lines takes five times as long. */
    static Check orderTotals(Session session, long firstOrderId, long lastOrderId) throws SQLException {
        return none(
                session,
                "order_totals",
                "an order's total is the sum of its lines",
                "orders",
                """
                SELECT i.order_id FROM order_items i JOIN orders o ON o.id = i.order_id
                WHERE i.order_id BETWEEN ? AND ?
                GROUP BY i.order_id HAVING sum(i.quantity * i.unit_price_cents) <> max(o.total_cents)""",
                firstOrderId,
                lastOrderId);
    }

    /** Whether there are as many orders as orders in the lines, which is quickly counted. */
    static boolean allOrdersHaveLines(Session session, long firstOrderId, long lastOrderId) throws SQLException {
        return session.number("SELECT count(*) FROM orders WHERE id BETWEEN ? AND ?", firstOrderId, lastOrderId)
                == session.number(
                        "SELECT count(DISTINCT order_id) FROM order_items WHERE order_id BETWEEN ? AND ?",
                        firstOrderId,
                        lastOrderId);
    }

    static Check foreignKeys(Session session) throws SQLException {
        List<String> wrong = session.brokenReferences();
        return Check.of(
                "foreign_keys",
                "every reference leads somewhere",
                wrong.isEmpty(),
                wrong.isEmpty() ? "no exception" : "broken: " + String.join(", ", wrong));
    }

    static Check emails(Session session) throws SQLException {
        return none(
                session,
                "emails",
                "e-mails are unique, whatever their case",
                "addresses",
                "SELECT lower(email) FROM customers WHERE email IS NOT NULL GROUP BY lower(email) HAVING count(*) > 1");
    }
}

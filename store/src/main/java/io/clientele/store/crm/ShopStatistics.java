package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.rfm.RfmRun;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers about all rows. In a big database each takes seconds: keep them until {@link io.clientele.store.ChangeStamp} changes. */
public final class ShopStatistics {
    private static final int MAX_MONTHS = 600;

    /**
     * All lines, less those of the few orders that were not sold: to look up the order of each line would take ten times as
     * long.
     */
    private static final String TOP_PRODUCTS = """
            SELECT p.id, p.name, s.quantity, s.revenue
            FROM (SELECT product_id, sum(quantity) AS quantity, sum(revenue) AS revenue
                  FROM (SELECT product_id, sum(quantity) AS quantity, sum(quantity * unit_price_cents) AS revenue
                        FROM order_items GROUP BY product_id
                        UNION ALL
                        SELECT i.product_id, -sum(i.quantity), -sum(i.quantity * i.unit_price_cents)
                        FROM orders o CROSS JOIN order_items i
                        WHERE i.order_id = o.id AND o.status IN ('pending', 'cancelled')
                        GROUP BY i.product_id) AS parts
                  GROUP BY product_id) AS s
            JOIN products p ON p.id = s.product_id
            WHERE s.quantity <> 0
            ORDER BY s.revenue DESC, p.id LIMIT ?""";

    private static final String PERSONAS = """
            SELECT g.persona, s.segment, count(*)
            FROM ground_truth g JOIN rfm_scores s ON s.run_id = ? AND s.customer_id = g.customer_id
            GROUP BY g.persona, s.segment ORDER BY g.persona, s.segment""";

    private final Database database;

    public ShopStatistics(Database database) {
        this.database = database;
    }

    /** Each month from the first order's to the last one's, those without orders too; at most the last 600. */
    public List<MonthOfOrders> months() {
        return database.read("read the orders of", session -> {
            Optional<LocalDate> first = month(session, "");
            Optional<LocalDate> last = month(session, " DESC");
            return first.isEmpty() || last.isEmpty() ? List.of() : months(session, first.get(), last.get());
        });
    }

    /** The products with the greatest revenue in orders that were shipped or delivered. */
    public List<ProductSales> topProducts(int limit) {
        return database.read(
                "read the orders of",
                session -> session.list(
                        TOP_PRODUCTS,
                        row -> new ProductSales(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)),
                        limit));
    }

    /** Where the truth about generated customers is known: what a run has made of each persona. */
    public List<PersonaSegmentCount> personasBySegment(RfmRun run) {
        return database.read(
                "read the scores of",
                session -> session.list(
                        PERSONAS,
                        row -> new PersonaSegmentCount(
                                row.getString(1),
                                run.rules().segments().get(row.getInt(2)).name(),
                                row.getLong(3)),
                        run.id()));
    }

    private static List<MonthOfOrders> months(Session session, LocalDate first, LocalDate last) throws SQLException {
        LocalDate earliest = last.minusMonths(MAX_MONTHS - 1L);
        List<MonthOfOrders> months = new ArrayList<>();
        String mark = session.instantParameter();
        // An index for lists holds all that a month needs, so that the table is not read.
        String sql =
                "SELECT count(*), coalesce(sum(total_cents), 0) FROM orders WHERE status IN ('delivered', 'shipped')"
                        + " AND ordered_at >= " + mark + " AND ordered_at < " + mark;
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            LocalDate month = first.isBefore(earliest) ? earliest : first;
            for (; !month.isAfter(last); month = month.plusMonths(1)) {
                statement.setLong(1, epochSeconds(month));
                statement.setLong(2, epochSeconds(month.plusMonths(1)));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    months.add(new MonthOfOrders(month, row.getLong(1), row.getLong(2)));
                }
            }
        }
        return months;
    }

    private static Optional<LocalDate> month(Session session, String direction) throws SQLException {
        return session.first(
                "SELECT " + session.epochSeconds("ordered_at") + " FROM orders ORDER BY ordered_at" + direction
                        + " LIMIT 1",
                row -> Instant.ofEpochSecond(row.getLong(1))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .withDayOfMonth(1));
    }

    private static long epochSeconds(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}

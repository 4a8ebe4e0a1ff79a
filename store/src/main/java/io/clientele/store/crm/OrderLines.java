package io.clientele.store.crm;

import io.clientele.store.Session;
import io.clientele.store.query.Where;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes orders' lines. */
final class OrderLines {

    private OrderLines() {}

    /** By order; in the order of their numbers. */
    static Map<Long, List<LineRow>> read(Session session, Collection<Long> orderIds) throws SQLException {
        List<Long> distinct = orderIds.stream().distinct().toList();
        Map<Long, List<LineRow>> lines = new HashMap<>();
        if (!distinct.isEmpty()) {
            session.forEach(
                    "SELECT i.order_id, i.line_no, i.product_id, p.name, i.quantity, i.unit_price_cents"
                            + " FROM order_items i JOIN products p ON p.id = i.product_id WHERE i.order_id IN ("
                            + Where.marks(distinct) + ") ORDER BY i.order_id, i.line_no",
                    row -> new LineRow(
                            row.getLong(1),
                            row.getInt(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getLong(5),
                            row.getLong(6)),
                    line -> lines.computeIfAbsent(line.orderId(), id -> new ArrayList<>())
                            .add(line),
                    distinct.toArray());
        }
        return lines;
    }

    static List<LineRow> read(Session session, long orderId) throws SQLException {
        return read(session, List.of(orderId)).getOrDefault(orderId, List.of());
    }

    static void delete(Session session, long orderId) throws SQLException {
        session.execute("DELETE FROM order_items WHERE order_id = ?", orderId);
    }

    static void insert(Session session, long orderId, List<PricedLine> lines) throws SQLException {
        int lineNo = 0;
        for (PricedLine line : lines) {
            session.execute(
                    "INSERT INTO order_items (order_id, line_no, product_id, quantity, unit_price_cents)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    orderId,
                    ++lineNo,
                    line.productId(),
                    line.quantity(),
                    line.unitPriceCents());
        }
    }
}

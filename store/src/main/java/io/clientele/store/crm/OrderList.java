package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.query.Sort;
import io.clientele.store.query.TableList;
import io.clientele.store.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The orders' table, with the customers' names. */
final class OrderList extends TableList<OrderRow> {

    OrderList(Database database) {
        super(
                database,
                "read the orders of",
                "orders",
                List.of(OrderField.values()),
                List.of(Sort.descending(OrderField.ORDER_DATE)));
    }

    @Override
    protected List<String> columns(Session session) {
        return List.of(
                "id", "customer_id", "status", session.epochSeconds("ordered_at"), "total_cents", "external_key");
    }

    /** The name comes with {@link #complete}. */
    @Override
    protected OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getLong(1),
                new CustomerName(row.getLong(2), "", null),
                OrderStatus.ofKey(row.getString(3)),
                Instant.ofEpochSecond(row.getLong(4)),
                row.getLong(5),
                row.getString(6));
    }

    @Override
    protected List<OrderRow> complete(Session session, List<OrderRow> rows) throws SQLException {
        Map<Long, CustomerName> names = CustomerNames.read(
                session, rows.stream().map(order -> order.customer().id()).toList());
        return rows.stream()
                .map(order -> order.of(names.getOrDefault(order.customer().id(), order.customer())))
                .toList();
    }

    @Override
    protected void search(Session session, List<String> words, Where where) throws SQLException {
        OrderSearch.add(session, words, where);
    }
}

package io.clientele.store.export;

import io.clientele.model.OrderStatus;
import io.clientele.store.Session;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A table's rows by primary key, handed over one by one in reused buffers. */
final class TableRows implements AutoCloseable {
    private static final OrderStatus[] STATUSES = OrderStatus.values();

    private final Table table;
    private final PreparedStatement statement;
    private final ResultSet row;
    private final Utf8Buffer[] texts = {
        new Utf8Buffer(64), new Utf8Buffer(64), new Utf8Buffer(64), new Utf8Buffer(256), new Utf8Buffer(256)
    };

    private TableRows(Table table, PreparedStatement statement) throws SQLException {
        this.table = table;
        this.statement = statement;
        this.row = statement.executeQuery();
    }

    static TableRows of(Session session, Table table) throws SQLException {
        PreparedStatement statement = session.connection().prepareStatement(select(session, table));
        try {
            return new TableRows(table, statement);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** All rows by primary key, with the columns in the order in which the methods below read them. */
    static String select(Session session, Table table) {
        return switch (table) {
            case CUSTOMERS ->
                "SELECT id, name, email, phone, address, " + session.epochSeconds("created_at")
                        + " FROM customers ORDER BY id";
            case PRODUCTS -> "SELECT id, name, description, category, price_cents, stock FROM products ORDER BY id";
            case ORDERS ->
                "SELECT id, customer_id, " + session.epochSeconds("ordered_at") + ", " + statusNumber()
                        + ", total_cents FROM orders ORDER BY id";
            case ORDER_ITEMS ->
                "SELECT order_id, line_no, product_id, quantity, unit_price_cents FROM order_items"
                        + " ORDER BY order_id, line_no";
            case GROUND_TRUTH ->
                "SELECT customer_id, persona, orders, spend_cents, recency_days FROM ground_truth"
                        + " ORDER BY customer_id";
        };
    }

    /** A text would be an object for each row. */
    private static String statusNumber() {
        StringBuilder status = new StringBuilder("CASE status");
        for (int number = 0; number < STATUSES.length; number++) {
            status.append(" WHEN '")
                    .append(STATUSES[number].key())
                    .append("' THEN ")
                    .append(number);
        }
        return status.append(" END").toString();
    }

    /** Goes to the next row; false behind the last one. */
    boolean next() throws SQLException {
        return row.next();
    }

    /** The primary key's first column. */
    long key() throws SQLException {
        return number(1);
    }

    void send(RowReceiver receiver) throws SQLException {
        switch (table) {
            case CUSTOMERS -> customer(receiver);
            case PRODUCTS -> product(receiver);
            case ORDERS -> order(receiver);
            case ORDER_ITEMS -> orderItem(receiver);
            case GROUND_TRUTH -> groundTruth(receiver);
        }
    }

    private void customer(RowReceiver receiver) throws SQLException {
        receiver.customer(number(1), text(2), nullableText(3), nullableText(4), nullableText(5), number(6));
    }

    private void product(RowReceiver receiver) throws SQLException {
        receiver.product(number(1), text(2), text(3), text(4), number(5), number(6));
    }

    void order(RowReceiver receiver) throws SQLException {
        receiver.order(number(1), number(2), number(3), STATUSES[(int) number(4)], number(5));
    }

    void orderItem(RowReceiver receiver) throws SQLException {
        receiver.orderItem(number(1), (int) number(2), number(3), number(4), number(5));
    }

    private void groundTruth(RowReceiver receiver) throws SQLException {
        receiver.groundTruth(number(1), text(2), (int) number(3), number(4), (int) number(5));
    }

    private long number(int column) throws SQLException {
        return row.getLong(column);
    }

    private Utf8Buffer text(int column) throws SQLException {
        Utf8Buffer text = nullableText(column);
        return text == null ? texts[column - 1].clear() : text;
    }

    /** Both drivers give a text's bytes as they are stored, in UTF-8. */
    private @Nullable Utf8Buffer nullableText(int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : texts[column - 1].clear().append(bytes);
    }

    @Override
    public void close() throws SQLException {
        // The result set goes with it.
        statement.close();
    }
}

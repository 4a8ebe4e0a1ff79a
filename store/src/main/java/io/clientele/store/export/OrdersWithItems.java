package io.clientele.store.export;

import io.clientele.store.Session;
import io.clientele.store.StoreException;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import java.sql.SQLException;

/**
 * Each order followed by its items. Both tables are read along their keys, side by side: a join would carry each order's columns along
 * with each of its items, and might be sorted.
 */
final class OrdersWithItems {
    private static final long NONE = Long.MIN_VALUE;

    private final TableRows items;
    private final RowReceiver receiver;
    private long itemsOrder;

    private OrdersWithItems(TableRows items, RowReceiver receiver) throws SQLException {
        this.items = items;
        this.receiver = receiver;
        nextItem();
    }

    static void forEach(Session session, RowReceiver receiver) throws SQLException {
        try (TableRows orders = TableRows.of(session, Table.ORDERS);
                TableRows items = TableRows.of(session, Table.ORDER_ITEMS)) {
            OrdersWithItems both = new OrdersWithItems(items, receiver);
            while (orders.next()) {
                orders.order(receiver);
                both.sendItems(orders.key());
            }
            both.requireNone();
        }
    }

    private void sendItems(long order) throws SQLException {
        while (itemsOrder != NONE && itemsOrder <= order) {
            if (itemsOrder < order) {
                requireNone();
            }
            items.orderItem(receiver);
            nextItem();
        }
    }

    private void nextItem() throws SQLException {
        itemsOrder = items.next() ? items.key() : NONE;
    }

    /** Such items could be handed over with no order: better none than some that nobody would miss. */
    private void requireNone() {
        if (itemsOrder != NONE) {
            throw new StoreException("order_items has lines of order " + itemsOrder
                    + ", which there is not; clientele doctor tells more");
        }
    }
}

package io.clientele.bench;

import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of one table in memory, to hand them over again without generating them. */
final class ReadyRows implements RowReceiver {
    private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());
    private static final long NO_TEXT = -1;
    private static final int LENGTH_BITS = 16;

    private final Table table;

    /** A row's values one after the other; a text is where it begins and how long it is. */
    private long[] values = new long[1 << 20];

    private int used;
    private final Utf8Buffer texts = new Utf8Buffer(1 << 20);
    private final Utf8Buffer[] buffers = new Utf8Buffer[4];

    ReadyRows(Table table) {
        this.table = table;
        Arrays.setAll(buffers, i -> new Utf8Buffer(64));
    }

    int rows() {
        return used / table.columns().size();
    }

    /** Hands over the rows from one on, up to another. */
    void send(int from, int to, RowReceiver receiver) {
        int width = table.columns().size();
        for (int at = from * width; at < to * width; at += width) {
            send(at, receiver);
        }
    }

    private void send(int at, RowReceiver receiver) {
        long[] v = values;
        switch (table) {
            case CUSTOMERS ->
                receiver.customer(
                        v[at],
                        text(v[at + 1], buffers[0]),
                        text(v[at + 2], buffers[1]),
                        text(v[at + 3], buffers[2]),
                        text(v[at + 4], buffers[3]),
                        v[at + 5]);
            case ORDERS -> receiver.order(v[at], v[at + 1], v[at + 2], STATUSES.get((int) v[at + 3]), v[at + 4]);
            case ORDER_ITEMS -> receiver.orderItem(v[at], (int) v[at + 1], v[at + 2], v[at + 3], v[at + 4]);
            case GROUND_TRUTH ->
                receiver.groundTruth(v[at], text(v[at + 1], buffers[0]), (int) v[at + 2], v[at + 3], (int) v[at + 4]);
            case PRODUCTS -> throw new IllegalArgumentException("products are too few to measure");
        }
    }

    private Utf8Buffer text(long place, Utf8Buffer buffer) {
        return buffer.clear()
                .append(texts.array(), (int) (place >>> LENGTH_BITS), (int) (place & ((1 << LENGTH_BITS) - 1)));
    }

    private long keep(@Nullable Utf8Buffer text) {
        if (text == null) {
            return NO_TEXT;
        }
        long place = ((long) texts.length() << LENGTH_BITS) | text.length();
        texts.append(text);
        return place;
    }

    private void keep(long... row) {
        if (used + row.length > values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        System.arraycopy(row, 0, values, used, row.length);
        used += row.length;
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        throw new IllegalArgumentException("products are too few to measure");
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        keep(id, keep(name), keep(email), keep(phone), keep(address), createdAt);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        keep(id, customerId, orderedAt, STATUSES.indexOf(status), totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        keep(orderId, lineNo, productId, quantity, unitPriceCents);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        keep(customerId, keep(persona), orders, spendCents, recencyDays);
    }
}

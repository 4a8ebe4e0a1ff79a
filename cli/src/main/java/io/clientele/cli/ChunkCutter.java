package io.clientele.cli;

import io.clientele.files.tables.ChunkSet;
import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes rows on to chunks, and chunks on when they have about as many rows as the orders of so many generated customers. An order is
 * never parted from its items.
 */
final class ChunkCutter implements RowReceiver {
    /** What a generated customer has in two years. */
    private static final int ORDERS_PER_CUSTOMER = 12;

    private static final int ITEMS_PER_CUSTOMER = 30;

    private final ChunkSet chunks;
    private final long customers;
    private final Consumer<ChunkSet> consumer;
    private final LongConsumer progress;
    private RowReceiver rows;
    private boolean itemsFollowOrders;
    private long inChunk;
    private long orders;
    private long items;
    private long done;

    ChunkCutter(ChunkSet chunks, long customers, Consumer<ChunkSet> consumer, LongConsumer progress) {
        this.chunks = chunks;
        this.customers = customers;
        this.consumer = consumer;
        this.progress = progress;
        this.rows = chunks.rows(0);
        chunks.begin();
    }

    /** What follows is for that file. */
    void beginFile(int file) {
        cut();
        rows = chunks.rows(file);
        itemsFollowOrders = chunks.tables(file).contains(Table.ORDERS);
    }

    /** There are no more rows. */
    void end() {
        cut();
    }

    private void cut() {
        long all = inChunk + orders + items;
        if (all > 0) {
            chunks.end();
            consumer.accept(chunks);
            done += all;
            progress.accept(done);
            inChunk = 0;
            orders = 0;
            items = 0;
            chunks.begin();
        }
    }

    private void cutIf(boolean full) {
        if (full) {
            cut();
        }
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        cutIf(inChunk >= customers);
        inChunk++;
        rows.product(id, name, description, category, priceCents, stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        cutIf(inChunk >= customers);
        inChunk++;
        rows.customer(id, name, email, phone, address, createdAt);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orderCount, long spendCents, int recencyDays) {
        cutIf(inChunk >= customers);
        inChunk++;
        rows.groundTruth(customerId, persona, orderCount, spendCents, recencyDays);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        cutIf(orders >= ORDERS_PER_CUSTOMER * customers || items >= ITEMS_PER_CUSTOMER * customers);
        orders++;
        rows.order(id, customerId, orderedAt, status, totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        cutIf(!itemsFollowOrders && items >= ITEMS_PER_CUSTOMER * customers);
        items++;
        rows.orderItem(orderId, lineNo, productId, quantity, unitPriceCents);
    }
}

package io.clientele.table;

import io.clientele.model.OrderStatus;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows, a call for each, without an object for any. Texts lie in the caller's reused buffers and are valid during the call only.
 * Money is in cents, instants are epoch seconds UTC. An implementation takes the tables that it is for and is never handed others.
 *
 * <p>Whoever hands rows over does so in the order of the primary keys within each table. Rows of several tables may come mixed; then an
 * order's items follow the order, and a customer's orders the customer.
 */
public interface RowReceiver {
    void product(long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock);

    void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt);

    void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents);

    void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents);

    /** @param recencyDays 0 for a customer without an order: the readable form has no value there */
    void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays);
}

package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import io.clientele.store.query.RecordList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders, one by one. Every change is written with its entry in the history, in one transaction.
 *
 * <p><b>Stock.</b> An order holds its pieces unless it is cancelled: creating one takes them, cancelling gives them back,
 * changing a quantity takes or gives the difference. Deleting a pending order gives them back; what was shipped or delivered is
 * gone.
 *
 * <p><b>Prices.</b> A new line costs what the product costs now. A line that stays, though its quantity changes, keeps its price: the
 * n-th line of a product stays if the order had n or more of that product.
 */
public final class OrderStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "order";

    private final Database database;

    public OrderStore(Database database) {
        this.database = database;
    }

    public RecordList<OrderRow> records() {
        return Soon.soon(database);
    }

    /** The lines of these orders by order, read with one statement; an order without lines is missing. */
    public Map<Long, List<LineRow>> lines(Collection<Long> orderIds) {
        return Soon.soon();
    }

    public Optional<OrderDetail> find(long id) {
        return Soon.soon();
    }

    /**
     * Adds an order.
     *
     * @throws io.clientele.store.edit.InvalidRecordException if a value is not allowed, customer or product do not exist, or there
     *     is not enough in stock; fields are {@code customer}, {@code order_date}, {@code items}, {@code items[0].product},
     *     {@code items[0].quantity}, {@code total_price}
     */
    public OrderDetail create(OrderValues values, Edit edit) {
        return Soon.soon();
    }

    /**
     * Changes an order. Without a difference nothing is written.
     *
     * @param expectedVersion what {@link OrderDetail#version} was when it was read; null to change it in any case
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException as {@link #create}
     */
    public OrderDetail update(long id, OrderValues values, @Nullable String expectedVersion, Edit edit) {
        return Soon.soon();
    }

    /**
     * Deletes an order and its lines.
     *
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        Soon.soon();
    }
}

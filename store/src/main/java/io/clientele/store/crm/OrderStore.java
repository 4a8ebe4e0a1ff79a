package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.audit.Changes;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.FieldErrors;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.RecordVersion;
import io.clientele.store.query.RecordList;
import java.sql.SQLException;
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

    private static final String READING = "read the orders of";
    private static final String WRITING = "write the orders of";

    private final Database database;
    private final OrderList orders;

    public OrderStore(Database database) {
        this.database = database;
        this.orders = new OrderList(database);
    }

    public RecordList<OrderRow> records() {
        return orders;
    }

    /** The lines of these orders by order, read with one statement; an order without lines is missing. */
    public Map<Long, List<LineRow>> lines(Collection<Long> orderIds) {
        return database.read(READING, session -> OrderLines.read(session, orderIds));
    }

    public Optional<OrderDetail> find(long id) {
        return database.read(READING, session -> {
            Optional<OrderRow> order = orders.find(session, id);
            return order.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new OrderDetail(order.get(), OrderLines.read(session, id)));
        });
    }

    /**
     * Adds an order.
     *
     * @throws io.clientele.store.edit.InvalidRecordException if a value is not allowed, customer or product do not exist, or there
     *     is not enough in stock; fields are {@code customer}, {@code order_date}, {@code items}, {@code items[0].product},
     *     {@code items[0].quantity}, {@code total_price}
     */
    public OrderDetail create(OrderValues values, Edit edit) {
        return database.write(WRITING, session -> {
            OrderDraft draft = OrderDraft.of(session, null, values);
            long id = session.nextId("orders");
            session.execute(
                    "INSERT INTO orders (id, customer_id, ordered_at, status, total_cents) VALUES (?, ?, "
                            + session.instantParameter() + ", ?, ?)",
                    id,
                    values.customerId(),
                    values.orderedAt().getEpochSecond(),
                    values.status().key(),
                    draft.totalCents());
            OrderLines.insert(session, id, draft.lines());
            Shelf.take(session, draft.taken());
            OrderDetail created = detail(session, id);
            AuditLog.write(session, edit, Action.ADD, MODEL, id, OrderChanges.text(created), List.of());
            return created;
        });
    }

    /**
     * Changes an order. Without a difference nothing is written.
     *
     * @param expectedVersion what {@link OrderDetail#version} was when it was read; null to change it in any case
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException as {@link #create}
     */
    public OrderDetail update(long id, OrderValues values, @Nullable String expectedVersion, Edit edit) {
        return database.write(WRITING, session -> {
            OrderDetail old = toChange(session, id, expectedVersion);
            if (old.values().equals(values)) {
                return old;
            }
            OrderDraft draft = OrderDraft.of(session, old, values);
            session.execute(
                    "UPDATE orders SET customer_id = ?, ordered_at = " + session.instantParameter()
                            + ", status = ?, total_cents = ? WHERE id = ?",
                    values.customerId(),
                    values.orderedAt().getEpochSecond(),
                    values.status().key(),
                    draft.totalCents(),
                    id);
            if (!old.values().lines().equals(values.lines())) {
                OrderLines.delete(session, id);
                OrderLines.insert(session, id, draft.lines());
            }
            Shelf.take(session, draft.taken());
            OrderDetail changed = detail(session, id);
            Changes changes = OrderChanges.between(old, changed);
            if (!changed.version().equals(old.version())) {
                AuditLog.write(session, edit, Action.CHANGE, MODEL, id, OrderChanges.text(changed), changes.list());
            }
            return changed;
        });
    }

    /**
     * Deletes an order and its lines.
     *
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException if it is pending, and a product's stock can't take its pieces back
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        database.write(WRITING, session -> {
            OrderDetail old = toChange(session, id, expectedVersion);
            if (old.order().status() == OrderStatus.PENDING) {
                giveBack(session, old);
            }
            OrderLines.delete(session, id);
            session.execute("DELETE FROM orders WHERE id = ?", id);
            AuditLog.write(session, edit, Action.DELETE, MODEL, id, OrderChanges.text(old), List.of());
            return id;
        });
    }

    private static void giveBack(Session session, OrderDetail order) throws SQLException {
        List<LineValues> lines = order.values().lines();
        Map<Long, Long> taken = Shelf.taken(Shelf.held(order.order().status(), lines), Map.of());
        FieldErrors errors = new FieldErrors();
        Shelf.read(session, lines, List.of()).check(taken, lines, errors);
        errors.throwIfAny();
        Shelf.take(session, taken);
    }

    private OrderDetail toChange(Session session, long id, @Nullable String expectedVersion) throws SQLException {
        OrderRow order = orders.findToChange(session, id).orElseThrow(() -> new RecordNotFoundException(MODEL, id));
        OrderDetail old = new OrderDetail(order, OrderLines.read(session, id));
        RecordVersion.check(MODEL, id, expectedVersion, old.version());
        return old;
    }

    private OrderDetail detail(Session session, long id) throws SQLException {
        return new OrderDetail(orders.find(session, id).orElseThrow(), OrderLines.read(session, id));
    }
}

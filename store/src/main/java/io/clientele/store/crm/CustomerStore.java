package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.audit.Changes;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.FieldErrors;
import io.clientele.store.edit.RecordInUseException;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.RecordVersion;
import io.clientele.store.query.RecordList;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers, one by one. Every change is written with its entry in the history, in one transaction. */
public final class CustomerStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "customer";

    private static final String DOING = "write the customers of";

    private static final Set<String> ALL_FIELDS = Set.of("name", "email", "phone", "address");

    private final Database database;
    private final CustomerList customers;

    public CustomerStore(Database database) {
        this.database = database;
        this.customers = new CustomerList(database);
    }

    public RecordList<CustomerRow> records() {
        return customers;
    }

    /** Name and e-mail of those who are there, by id: for the rows of another list, with one statement. */
    public Map<Long, CustomerName> names(Collection<Long> ids) {
        return database.read("read the customers of", session -> CustomerNames.read(session, ids));
    }

    /**
     * Adds a customer, who is there since the edit's instant.
     *
     * @throws io.clientele.store.edit.InvalidRecordException if a value is not allowed, or somebody has the e-mail
     */
    public CustomerRow create(CustomerValues values, Edit edit) {
        return database.write(DOING, session -> {
            check(session, values, 0, ALL_FIELDS);
            long id = session.nextId("customers");
            session.execute(
                    "INSERT INTO customers (id, name, email, phone, address, created_at) VALUES (?, ?, ?, ?, ?, "
                            + session.instantParameter() + ")",
                    id,
                    values.name(),
                    values.email(),
                    values.phone(),
                    values.address(),
                    edit.at().getEpochSecond());
            AuditLog.write(session, edit, Action.ADD, MODEL, id, values.name(), List.of());
            return customers.find(session, id).orElseThrow();
        });
    }

    /**
     * Changes a customer; without a difference nothing is written, neither here nor in the history.
     *
     * @param expectedVersion what {@link CustomerRow#version} was when it was read; null to change it in any case
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException as {@link #create}
     */
    public CustomerRow update(long id, CustomerValues values, @Nullable String expectedVersion, Edit edit) {
        return database.write(DOING, session -> {
            CustomerRow old = toChange(session, id, expectedVersion);
            Changes changes = new Changes()
                    .add("name", old.name(), values.name())
                    .add("email", old.email(), values.email())
                    .add("phone", old.phone(), values.phone())
                    .add("address", old.address(), values.address());
            if (changes.isEmpty()) {
                return old;
            }
            check(session, values, id, changes.fields());
            session.execute(
                    "UPDATE customers SET name = ?, email = ?, phone = ?, address = ? WHERE id = ?",
                    values.name(),
                    values.email(),
                    values.phone(),
                    values.address(),
                    id);
            AuditLog.write(session, edit, Action.CHANGE, MODEL, id, values.name(), changes.list());
            return customers.find(session, id).orElseThrow();
        });
    }

    /**
     * Deletes a customer; scores in saved runs stay.
     *
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws RecordInUseException if there are orders
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        database.write(DOING, session -> {
            CustomerRow old = toChange(session, id, expectedVersion);
            long orders = session.number("SELECT count(*) FROM orders WHERE customer_id = ?", id);
            if (orders > 0) {
                throw new RecordInUseException(MODEL, id, "orders", orders);
            }
            session.execute("DELETE FROM customers WHERE id = ?", id);
            AuditLog.write(session, edit, Action.DELETE, MODEL, id, old.name(), List.of());
            return id;
        });
    }

    private CustomerRow toChange(Session session, long id, @Nullable String expectedVersion) throws SQLException {
        CustomerRow old = customers.findToChange(session, id).orElseThrow(() -> new RecordNotFoundException(MODEL, id));
        RecordVersion.check(MODEL, id, expectedVersion, old.version());
        return old;
    }

    /**
     * @param id of the customer who has the values; 0 for a new one
     * @param fields those that are new
     */
    private static void check(Session session, CustomerValues values, long id, Set<String> fields) throws SQLException {
        FieldErrors errors = new FieldErrors();
        errors.requireText("name", values.name(), CustomerValues.MAX_NAME);
        String email = values.email();
        if (email != null) {
            if (!email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
                errors.add("email", "must be like name@example.com");
            } else {
                errors.checkText("email", email, CustomerValues.MAX_EMAIL);
            }
        }
        errors.checkText("phone", values.phone(), CustomerValues.MAX_PHONE);
        errors.checkText("address", values.address(), CustomerValues.MAX_ADDRESS);
        errors.keepOnly(fields);
        if (email != null && fields.contains("email") && errors.isEmpty()) {
            session.lockNewRows("customers");
            if (isTaken(session, email, id)) {
                errors.add("email", "belongs to another customer");
            }
        }
        errors.throwIfAny();
    }

    private static boolean isTaken(Session session, String email, long id) throws SQLException {
        return session.first(
                        "SELECT id FROM customers WHERE " + session.ignoringCase("email") + " = "
                                + session.ignoringCase("?") + " AND id <> ?",
                        row -> row.getLong(1),
                        email,
                        id)
                .isPresent();
    }
}

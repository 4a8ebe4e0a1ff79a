package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import io.clientele.store.query.RecordList;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers, one by one. Every change is written with its entry in the history, in one transaction. */
public final class CustomerStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "customer";

    private final Database database;

    public CustomerStore(Database database) {
        this.database = database;
    }

    public RecordList<CustomerRow> records() {
        return Soon.soon(database);
    }

    /** Name and e-mail of those who are there, by id: for the rows of another list. */
    public Map<Long, CustomerName> names(Collection<Long> ids) {
        return Soon.soon();
    }

    /**
     * Adds a customer, who is there since the edit's instant.
     *
     * @throws io.clientele.store.edit.InvalidRecordException if a value is not allowed, or somebody has the e-mail
     */
    public CustomerRow create(CustomerValues values, Edit edit) {
        return Soon.soon();
    }

    /**
     * Changes a customer; without a difference nothing is written, neither here nor in the history.
     *
     * @param expectedVersion what {@link CustomerRow#version} was when it was read; null to change it in any case
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException as {@link #create}
     */
    public CustomerRow update(long id, CustomerValues values, @Nullable String expectedVersion, Edit edit) {
        return Soon.soon();
    }

    /**
     * Deletes a customer; scores in saved runs stay.
     *
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.RecordInUseException if there are orders
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        Soon.soon();
    }
}

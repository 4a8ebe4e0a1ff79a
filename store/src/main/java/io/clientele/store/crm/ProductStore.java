package io.clientele.store.crm;

import io.clientele.store.Database;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import io.clientele.store.query.RecordList;
import org.jspecify.annotations.Nullable;

/** Products, one by one. Every change is written with its entry in the history, in one transaction. */
public final class ProductStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "product";

    private final Database database;

    public ProductStore(Database database) {
        this.database = database;
    }

    public RecordList<ProductRow> records() {
        return Soon.soon(database);
    }

    /** @throws io.clientele.store.edit.InvalidRecordException if a value is not allowed */
    public ProductRow create(ProductValues values, Edit edit) {
        return Soon.soon();
    }

    /**
     * Changes a product; a new price is that of later orders only. Without a difference nothing is written.
     *
     * @param expectedVersion what {@link ProductRow#version} was when it was read; null to change it in any case
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version; an order that took stock makes one
     * @throws io.clientele.store.edit.InvalidRecordException as {@link #create}
     */
    public ProductRow update(long id, ProductValues values, @Nullable String expectedVersion, Edit edit) {
        return Soon.soon();
    }

    /**
     * Deletes a product.
     *
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.RecordInUseException if there are orders of it
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        Soon.soon();
    }
}

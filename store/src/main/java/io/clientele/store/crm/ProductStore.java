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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products, one by one. Every change is written with its entry in the history, in one transaction. */
public final class ProductStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "product";

    private static final String DOING = "write the products of";

    private static final Set<String> ALL_FIELDS = Set.of("name", "description", "category", "price", "stock");

    private final Database database;
    private final ProductList products;

    public ProductStore(Database database) {
        this.database = database;
        this.products = new ProductList(database);
    }

    public RecordList<ProductRow> records() {
        return products;
    }

    /** @throws io.clientele.store.edit.InvalidRecordException if a value is not allowed */
    public ProductRow create(ProductValues values, Edit edit) {
        check(values, ALL_FIELDS);
        return database.write(DOING, session -> {
            long id = session.nextId("products");
            session.execute(
                    "INSERT INTO products (id, name, description, category, price_cents, stock)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    values.name(),
                    values.description(),
                    values.category(),
                    values.priceCents(),
                    values.stock());
            AuditLog.write(session, edit, Action.ADD, MODEL, id, values.name(), List.of());
            return products.find(session, id).orElseThrow();
        });
    }

    /**
     * Changes a product; a new price is that of later orders only. Without a difference nothing is written.
     *
     * @param expectedVersion what {@link ProductRow#version} was when it was read; null to change it in any case
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version; an order that took stock makes one
     * @throws io.clientele.store.edit.InvalidRecordException as {@link #create}
     */
    public ProductRow update(long id, ProductValues values, @Nullable String expectedVersion, Edit edit) {
        return database.write(DOING, session -> {
            ProductRow old = toChange(session, id, expectedVersion);
            Changes changes = new Changes()
                    .add("name", old.name(), values.name())
                    .add("description", old.description(), values.description())
                    .add("category", old.category(), values.category())
                    .addMoney("price", old.priceCents(), values.priceCents())
                    .add("stock", old.stock(), values.stock());
            if (changes.isEmpty()) {
                return old;
            }
            check(values, changes.fields());
            session.execute(
                    "UPDATE products SET name = ?, description = ?, category = ?, price_cents = ?, stock = ? WHERE id = ?",
                    values.name(),
                    values.description(),
                    values.category(),
                    values.priceCents(),
                    values.stock(),
                    id);
            AuditLog.write(session, edit, Action.CHANGE, MODEL, id, values.name(), changes.list());
            return products.find(session, id).orElseThrow();
        });
    }

    /**
     * Deletes a product.
     *
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws RecordInUseException if there are orders of it
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        database.write(DOING, session -> {
            ProductRow old = toChange(session, id, expectedVersion);
            long orders = session.number("SELECT count(DISTINCT order_id) FROM order_items WHERE product_id = ?", id);
            if (orders > 0) {
                throw new RecordInUseException(MODEL, id, "orders", orders);
            }
            session.execute("DELETE FROM products WHERE id = ?", id);
            AuditLog.write(session, edit, Action.DELETE, MODEL, id, old.name(), List.of());
            return id;
        });
    }

    private ProductRow toChange(Session session, long id, @Nullable String expectedVersion) throws SQLException {
        ProductRow old = products.findToChange(session, id).orElseThrow(() -> new RecordNotFoundException(MODEL, id));
        RecordVersion.check(MODEL, id, expectedVersion, old.version());
        return old;
    }

    /** @param fields those that are new */
    private static void check(ProductValues values, Set<String> fields) {
        FieldErrors errors = new FieldErrors();
        errors.requireText("name", values.name(), ProductValues.MAX_NAME);
        errors.checkText("description", values.description(), ProductValues.MAX_DESCRIPTION);
        errors.checkText("category", values.category(), ProductValues.MAX_CATEGORY);
        long price = values.priceCents();
        if (price < 0 || price > ProductValues.MAX_PRICE_CENTS) {
            errors.add(
                    "price",
                    String.format(
                            Locale.ROOT,
                            "is %s, but must be from 0 to %s",
                            Changes.money(price),
                            Changes.money(ProductValues.MAX_PRICE_CENTS)));
        }
        errors.checkRange("stock", values.stock(), 0, ProductValues.MAX_STOCK);
        errors.keepOnly(fields);
        errors.throwIfAny();
    }
}

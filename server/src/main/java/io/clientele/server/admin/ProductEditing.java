package io.clientele.server.admin;

import static io.clientele.store.crm.ProductValues.MAX_CATEGORY;
import static io.clientele.store.crm.ProductValues.MAX_DESCRIPTION;
import static io.clientele.store.crm.ProductValues.MAX_NAME;

import io.clientele.store.crm.OrderCounts;
import io.clientele.store.crm.ProductRow;
import io.clientele.store.crm.ProductStore;
import io.clientele.store.crm.ProductValues;
import io.clientele.store.edit.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product's form. */
final class ProductEditing implements Editing<ProductRow> {
    private final ProductStore products;
    private final OrderCounts orders;

    ProductEditing(ProductStore products, OrderCounts orders) {
        this.products = products;
        this.orders = orders;
    }

    @Override
    public List<FormField> fields() {
        return List.of(
                FormField.of("name", "Name", Widget.TEXT).mandatory().maxLength(MAX_NAME),
                FormField.of("category", "Category", Widget.TEXT).maxLength(MAX_CATEGORY),
                FormField.of("description", "Description", Widget.LONG_TEXT).maxLength(MAX_DESCRIPTION),
                FormField.of("price", "Price", Widget.MONEY)
                        .mandatory()
                        .help("Orders that there are keep the price that they were made with."),
                FormField.of("stock", "Stock", Widget.INTEGER).mandatory().help("Orders take from it."));
    }

    @Override
    public FormData blank() {
        return new FormData(Map.of("stock", "0"), 0);
    }

    @Override
    public Optional<ProductRow> find(long id) {
        return products.records().find(id);
    }

    @Override
    public long id(ProductRow row) {
        return row.id();
    }

    @Override
    public String text(ProductRow row) {
        return row.name();
    }

    @Override
    public FormData of(ProductRow row) {
        return new FormData(
                Map.of(
                        "name", row.name(),
                        "category", row.category(),
                        "description", row.description(),
                        "price", Format.plainMoney(row.priceCents()),
                        "stock", Long.toString(row.stock())),
                0);
    }

    @Override
    public String version(ProductRow row) {
        return row.version();
    }

    private static ProductValues values(FormData data) {
        FormReader form = new FormReader(data);
        ProductValues values = new ProductValues(
                form.text("name"),
                form.text("description"),
                form.text("category"),
                form.cents("price"),
                form.integer("stock"));
        form.throwIfAny();
        return values;
    }

    @Override
    public long create(FormData data, Edit edit) {
        return products.create(values(data), edit).id();
    }

    @Override
    public void update(long id, FormData data, @Nullable String expectedVersion, Edit edit) {
        products.update(id, values(data), expectedVersion, edit);
    }

    @Override
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        products.delete(id, expectedVersion, edit);
    }

    @Override
    public Map<Long, Impact> impacts(List<Long> ids) {
        Map<Long, Long> used = orders.ofProducts(ids);
        Map<Long, Impact> impacts = new LinkedHashMap<>();
        products.records().findAll(ids).forEach((id, row) -> {
            long orders = used.getOrDefault(id, 0L);
            String prevents = orders == 0 ? null : "is in " + OrderAdmin.NAMES.counted(orders);
            impacts.put(id, new Impact(row.name(), row.version(), "", prevents, null));
        });
        return impacts;
    }

    @Override
    public Picker<ProductRow> picker() {
        return new Picker<>(
                "product",
                products.records(),
                ProductRow::id,
                row -> row.name() + " – " + Format.money(row.priceCents()),
                text -> Optional.empty());
    }
}

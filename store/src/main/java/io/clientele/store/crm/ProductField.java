package io.clientele.store.crm;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import io.clientele.store.query.FieldType;
import java.util.Set;

/** By what the list of products is filtered and sorted; it is searched by name, category, description, and id. */
public enum ProductField implements Field {
    ID("id", "id", FieldType.ID, Comparison.ordered(), true),
    NAME("name", "name", FieldType.TEXT, Comparison.textual(), true),
    CATEGORY("category", "category", FieldType.TEXT, Comparison.textual(), true),
    PRICE("price", "price_cents", FieldType.MONEY, Comparison.ordered(), true),
    STOCK("stock", "stock", FieldType.INTEGER, Comparison.ordered(), true);

    private final String key;
    private final String column;
    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
    private final Set<Comparison> comparisons;

    private final boolean sortable;

    ProductField(String key, String column, FieldType type, Set<Comparison> comparisons, boolean sortable) {
        this.key = key;
        this.column = column;
        this.type = type;
        this.comparisons = Set.copyOf(comparisons);
        this.sortable = sortable;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public Set<Comparison> comparisons() {
        return comparisons;
    }

    @Override
    public boolean sortable() {
        return sortable;
    }

    @Override
    public String column() {
        return column;
    }
}

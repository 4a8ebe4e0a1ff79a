package io.clientele.store.crm;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import io.clientele.store.query.FieldType;
import java.util.EnumSet;
import java.util.Set;

/** By what the list of customers is filtered and sorted; it is searched by name, e-mail, phone, and id. */
public enum CustomerField implements Field {
    ID("id", FieldType.ID, Comparison.ordered(), true),
    NAME("name", FieldType.TEXT, Comparison.textual(), true),
    EMAIL(
            "email",
            FieldType.EMAIL,
            EnumSet.of(Comparison.EQ, Comparison.IN, Comparison.CONTAINS, Comparison.ISNULL),
            true),
    PHONE("phone", FieldType.TEXT, EnumSet.of(Comparison.EQ, Comparison.CONTAINS, Comparison.ISNULL), false),
    ADDRESS("address", FieldType.TEXT, EnumSet.of(Comparison.CONTAINS, Comparison.ISNULL), false),
    CREATED_AT("created_at", FieldType.INSTANT, Comparison.range(), true);

    private final String key;
    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
    private final Set<Comparison> comparisons;

    private final boolean sortable;

    CustomerField(String key, FieldType type, Set<Comparison> comparisons, boolean sortable) {
        this.key = key;
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
    public boolean nullable() {
        return this == EMAIL || this == PHONE || this == ADDRESS;
    }

    @Override
    public String column() {
        return key;
    }
}

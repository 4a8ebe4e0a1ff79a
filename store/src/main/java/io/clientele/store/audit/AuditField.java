package io.clientele.store.audit;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import io.clientele.store.query.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By what the history is filtered and sorted; it is searched by the object's and the user's name. */
public enum AuditField implements Field {
    ID("id", "id", FieldType.ID, Comparison.ordered(), true),
    AT("at", "acted_at", FieldType.INSTANT, Comparison.range(), true),
    USER("user", "user_id", FieldType.ID, Comparison.equality(), false),
    USERNAME("username", "username", FieldType.TEXT, Comparison.textual(), false),
    ACTION("action", "action", FieldType.CHOICE, Comparison.equality(), false),
    MODEL("model", "model", FieldType.TEXT, Comparison.equality(), false),
    OBJECT("object", "object_id", FieldType.ID, Comparison.equality(), false);

    private static final List<String> ACTIONS =
            Stream.of(Action.values()).map(Action::key).toList();

    private final String key;
    private final String column;
    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
    private final Set<Comparison> comparisons;

    private final boolean sortable;

    AuditField(String key, String column, FieldType type, Set<Comparison> comparisons, boolean sortable) {
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
    public boolean nullable() {
        return this == USER || this == OBJECT;
    }

    @Override
    public List<String> choices() {
        return this == ACTION ? ACTIONS : List.of();
    }

    @Override
    public String column() {
        return column;
    }
}

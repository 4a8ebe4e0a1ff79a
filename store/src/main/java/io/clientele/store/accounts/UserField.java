package io.clientele.store.accounts;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import io.clientele.store.query.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By what the list of users is filtered and sorted; it is searched by username. */
public enum UserField implements Field {
    ID("id", "id", FieldType.ID, Comparison.ordered()),
    USERNAME("username", "username", FieldType.EMAIL, Comparison.textual()),
    ROLE("role", "role", FieldType.CHOICE, Comparison.equality()),
    ACTIVE("active", "active", FieldType.BOOLEAN, Comparison.equality()),
    CREATED_AT("created_at", "created_at", FieldType.INSTANT, Comparison.range()),
    LAST_LOGIN_AT("last_login_at", "last_login_at", FieldType.INSTANT, Comparison.range());

    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Role::key).toList();

    private final String key;
    private final String column;
    private final FieldType type;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is
    private final Set<Comparison> comparisons;

    UserField(String key, String column, FieldType type, Set<Comparison> comparisons) {
        this.key = key;
        this.column = column;
        this.type = type;
        this.comparisons = Set.copyOf(comparisons);
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
        return true;
    }

    @Override
    public boolean nullable() {
        return this == LAST_LOGIN_AT;
    }

    @Override
    public List<String> choices() {
        return this == ROLE ? ROLES : List.of();
    }

    @Override
    public String column() {
        return column;
    }
}

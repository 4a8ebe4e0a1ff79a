package io.clientele.files.orders;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What columns are called by role, most telling name first, in plain form; from {@code column-names.txt}. */
final class ColumnNames {

    private static final Map<ColumnRole, List<String>> BY_ROLE = load();

    private ColumnNames() {}

    static List<String> of(ColumnRole role) {
        return Objects.requireNonNull(BY_ROLE.get(role));
    }

    private static Map<ColumnRole, List<String>> load() {
        Map<ColumnRole, List<String>> byRole = new EnumMap<>(ColumnRole.class);
        WordLists.read("column-names.txt", (key, name) -> {
            ColumnRole role = ColumnRole.valueOf(key.replace(' ', '_').toUpperCase(Locale.ROOT));
            byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(name);
        });
        return byRole;
    }
}

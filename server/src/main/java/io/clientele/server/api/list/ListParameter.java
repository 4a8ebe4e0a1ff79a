package io.clientele.server.api.list;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a list.
 *
 * @param field by which it filters; null if it does not
 */
public record ListParameter(
        String name, @Nullable Field field, @Nullable Comparison comparison) {
    public static final String PAGE = "page";
    public static final String PAGE_SIZE = "page_size";
    public static final String CURSOR = "cursor";
    public static final String ORDERING = "ordering";
    public static final String SEARCH = "search";

    /** All of a list, by name. */
    public static Map<String, ListParameter> of(ListOf list) {
        List<ListParameter> parameters = new ArrayList<>();
        parameters.add(new ListParameter(PAGE, null, null));
        parameters.add(new ListParameter(PAGE_SIZE, null, null));
        if (list.cursors()) {
            parameters.add(new ListParameter(CURSOR, null, null));
        }
        parameters.add(new ListParameter(ORDERING, null, null));
        parameters.add(new ListParameter(SEARCH, null, null));
        for (Field field : list.value().getEnumConstants()) {
            for (Comparison comparison : Comparison.values()) {
                if (field.comparisons().contains(comparison)) {
                    parameters.add(new ListParameter(field.key() + comparison.suffix(), field, comparison));
                }
            }
        }
        Map<String, ListParameter> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.put(parameter.name, parameter));
        return byName;
    }
}

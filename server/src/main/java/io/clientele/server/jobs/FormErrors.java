package io.clientele.server.jobs;

import io.clientele.store.edit.FieldError;
import io.clientele.store.edit.InvalidRecordException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a form, for its template. */
public record FormErrors(Map<String, List<String>> byField) {
    public static final FormErrors NONE = new FormErrors(Map.of());

    /** Of fields whose label is not their name. */
    private static final Map<String, String> LABELS = Map.of(
            "asOf", "As of",
            "locale", "Names and addresses",
            "cancelled", "Cancelled orders",
            "nearest", "Personas that are not possible",
            "table", "Table of personas",
            "mode", "What to do about what is there",
            "replaceConfirmed", "Confirmation",
            "yaml", "Rules (YAML)");

    static FormErrors of(InvalidRecordException e) {
        return new FormErrors(e.errors().stream()
                .collect(Collectors.groupingBy(
                        FieldError::field,
                        LinkedHashMap::new,
                        Collectors.mapping(FieldError::message, Collectors.toList()))));
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** What the page calls the field. */
    public String label(String field) {
        return LABELS.getOrDefault(field, field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1));
    }

    /** The messages, a line each. */
    public List<String> lines(String field) {
        return byField.getOrDefault(field, List.of()).stream()
                .flatMap(String::lines)
                .toList();
    }
}

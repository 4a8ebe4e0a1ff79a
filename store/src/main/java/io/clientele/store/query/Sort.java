package io.clientele.store.query;

import java.util.ArrayList;
import java.util.List;

/** One of the fields that rows are sorted by. */
public record Sort(Field field, boolean descending) {

    /** @throws IllegalArgumentException if rows can't be sorted by the field */
    public Sort {
        if (!field.sortable()) {
            throw new IllegalArgumentException("there is no ordering by " + field.key());
        }
    }

    public static Sort ascending(Field field) {
        return new Sort(field, false);
    }

    public static Sort descending(Field field) {
        return new Sort(field, true);
    }

    /** As in {@code ?ordering=}: a minus before the key if descending. */
    public String text() {
        return (descending ? "-" : "") + field.key();
    }

    /**
     * Reads {@code -order_date,id}.
     *
     * @param fields those of the list
     * @throws IllegalArgumentException if there is no such field; the message lists those that there are
     */
    public static List<Sort> parse(String text, List<? extends Field> fields) {
        List<Sort> sorts = new ArrayList<>();
        for (String part : text.split(",", fields.size() + 1)) {
            boolean descending = part.startsWith("-");
            String key = descending ? part.substring(1) : part;
            sorts.add(new Sort(find(key, fields), descending));
        }
        return sorts;
    }

    private static Field find(String key, List<? extends Field> fields) {
        List<String> keys = new ArrayList<>();
        for (Field field : fields) {
            if (field.sortable()) {
                if (field.key().equals(key)) {
                    return field;
                }
                keys.add(field.key());
            }
        }
        throw new IllegalArgumentException("ordering is '" + Condition.shortened(key) + "', but must be of "
                + String.join(", ", keys) + "; each with a minus before it for falling order");
    }
}

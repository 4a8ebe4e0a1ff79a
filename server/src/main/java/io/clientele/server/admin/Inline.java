package io.clientele.server.admin;

import java.util.ArrayList;
import java.util.List;

/**
 * Records that belong to another and are edited in its form, a row each.
 *
 * @param key before each input's name: {@code items} for {@code items[0].quantity}
 * @param one in sentences
 * @param many in sentences
 * @param maxRows how many a form may have
 */
public record Inline(String key, String one, String many, List<FormField> fields, int maxRows) {
    /** Rows for new records in an empty form, and what "add rows" adds. */
    static final int EMPTY_ROWS = 3;

    public Inline {
        fields = List.copyOf(fields);
    }

    String name(int row, String field) {
        return key + "[" + row + "]." + field;
    }

    /** The box to tick for a row that is to go. */
    String removeName(int row) {
        return name(row, "remove");
    }

    List<FormField> row(int row) {
        List<FormField> named = new ArrayList<>();
        for (FormField field : fields) {
            named.add(field.named(name(row, field.key())));
        }
        return named;
    }
}

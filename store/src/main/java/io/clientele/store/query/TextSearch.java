package io.clientele.store.query;

import io.clientele.store.Session;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The usual search: each word must occur in one of the columns, or be the id. */
public final class TextSearch {
    private final @Nullable String id;
    private final List<String> columns;

    private TextSearch(@Nullable String id, List<String> columns) {
        this.id = id;
        this.columns = columns;
    }

    public static TextSearch of(String... columns) {
        return new TextSearch(null, List.of(columns));
    }

    /** With the column of the ids, too. */
    public static TextSearch withId(String id, String... columns) {
        return new TextSearch(id, List.of(columns));
    }

    /** Whether the word may be an id. */
    public static boolean isNumber(String word) {
        return word.matches("[0-9]{1,18}");
    }

    public void add(Session session, List<String> words, Where where) {
        for (String word : words) {
            List<String> either = new ArrayList<>();
            List<Object> parameters = new ArrayList<>();
            if (id != null && isNumber(word)) {
                either.add(id + " = ?");
                parameters.add(Long.valueOf(word));
            }
            for (String column : columns) {
                // A missing text gives NULL, which counts as false.
                either.add(session.likeable(column) + " LIKE ? ESCAPE '!'");
                parameters.add(Texts.anywhere(word));
            }
            where.and("(" + String.join(" OR ", either) + ")", parameters);
        }
    }
}

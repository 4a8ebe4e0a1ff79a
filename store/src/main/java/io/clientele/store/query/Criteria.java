package io.clientele.store.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list: those that meet all conditions and the search.
 *
 * @param search words that must all occur in the fields that the list searches, whatever their case; null for no search
 */
public record Criteria(List<Condition> conditions, @Nullable String search) {
    public static final int MAX_SEARCH_LENGTH = 200;
    public static final int MAX_SEARCH_WORDS = 10;

    /** All rows. */
    public static final Criteria ALL = new Criteria(List.of(), null);

    /** @throws IllegalArgumentException if the search is too long, has too many words, or holds what no database can */
    public Criteria {
        conditions = List.copyOf(conditions);
        search = search == null || search.isBlank() ? null : search.strip();
        if (search != null
                && (search.length() > MAX_SEARCH_LENGTH
                        || split(search).size() > MAX_SEARCH_WORDS
                        || !Texts.storable(search))) {
            throw new IllegalArgumentException("search must have at most " + MAX_SEARCH_WORDS + " words and "
                    + MAX_SEARCH_LENGTH + " characters, without U+0000 and half a surrogate pair");
        }
    }

    public static Criteria of(Condition... conditions) {
        return new Criteria(List.of(conditions), null);
    }

    public static Criteria search(String words) {
        return new Criteria(List.of(), words);
    }

    /** These and one condition more. */
    public Criteria and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Criteria(more, search);
    }

    /** Whether all rows are meant. */
    public boolean all() {
        return conditions.isEmpty() && search == null;
    }

    List<String> words() {
        return search == null ? List.of() : split(search);
    }

    private static List<String> split(String search) {
        return List.of(search.split("\\s+"));
    }
}

package io.clientele.server.admin;

import io.clientele.store.query.Condition;
import io.clientele.store.query.Criteria;
import io.clientele.store.query.ListRequest;
import io.clientele.store.query.RecordList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a record by what somebody types: its id, as the list of suggestions writes it or alone, or words of its name.
 *
 * @param one what it is called, for messages
 * @param exact a condition that a text may meet exactly, such as that of an e-mail address
 */
record Picker<T>(
        String one,
        RecordList<T> records,
        Function<T, Long> id,
        Function<T, String> label,
        Function<String, Optional<Condition>> exact) {
    /** How many suggestions there are at most. */
    static final int SUGGESTIONS = 10;

    private static final Pattern ID = Pattern.compile("#?([0-9]{1,18})(\\s.*)?", Pattern.DOTALL);
    private static final int MAX_TEXT = 300;

    /** @param id null if none was found, or several were */
    record Found(@Nullable Long id, String problem) {}

    /** @param value what a chosen one puts into the field */
    record Suggestion(String value, String label) {}

    /** As it stands in a field: {@code #42 Ann Smith}. */
    String value(T row) {
        return "#" + id.apply(row) + " " + label.apply(row);
    }

    /** The id that the text begins with, whether there is such a record or not; null if it begins otherwise. */
    static @Nullable Long idIn(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    Found find(String text) {
        if (text.isEmpty()) {
            return new Found(null, "is missing: choose " + article());
        }
        Long wanted = idIn(text);
        if (wanted != null) {
            return records.find(wanted).isPresent()
                    ? new Found(wanted, "")
                    : new Found(null, "there is no " + one + " " + wanted);
        }
        List<T> matches = matches(text);
        if (matches.size() == 1) {
            return new Found(id.apply(matches.get(0)), "");
        }
        return new Found(
                null, matches.isEmpty() ? "there is no " + one + " of that name" : "several match: choose one of them");
    }

    List<Suggestion> suggestions(String text) {
        Matcher matcher = ID.matcher(text.strip());
        List<T> rows = matcher.matches() && matcher.group(2) != null
                ? records.find(Long.parseLong(matcher.group(1))).map(List::of).orElse(List.of())
                : matches(text.strip());
        return rows.stream()
                .map(row -> new Suggestion(value(row), label.apply(row)))
                .toList();
    }

    private List<T> matches(String text) {
        Optional<Condition> condition = text.length() > MAX_TEXT ? Optional.empty() : exact.apply(text);
        if (condition.isPresent()) {
            List<T> same = page(Criteria.of(condition.get()));
            if (!same.isEmpty()) {
                return same;
            }
        }
        try {
            return page(Criteria.search(text));
        } catch (IllegalArgumentException e) {
            // Too many words, or what no database can hold: nothing has such a name.
            return List.of();
        }
    }

    private List<T> page(Criteria criteria) {
        return records.page(ListRequest.first(SUGGESTIONS).where(criteria)).rows();
    }

    private String article() {
        return ("aeio".indexOf(one.charAt(0)) >= 0 ? "an " : "a ") + one;
    }
}

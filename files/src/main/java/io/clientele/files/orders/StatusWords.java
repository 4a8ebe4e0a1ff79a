package io.clientele.files.orders;

import io.clientele.files.FilesException;
import io.clientele.model.OrderStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the words of a status column mean: the user's explanations first, then {@code status-words.txt}. */
final class StatusWords {

    private static final int SHOWN = 5;

    private final Map<String, OrderStatus> words = new HashMap<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    StatusWords(Map<String, OrderStatus> said) {
        WordLists.read("status-words.txt", (status, word) -> words.put(word, OrderStatus.ofKey(status)));
        said.forEach((word, status) -> words.put(Texts.plain(word), status));
    }

    /** One of the column's values; each distinct one is enough. */
    void offer(String word) {
        if (!words.containsKey(Texts.plain(word))) {
            unknown.add(word);
        }
    }

    /** @throws FilesException if a word offered is not known */
    void check(String file, String column) {
        if (!unknown.isEmpty()) {
            String first = unknown.first();
            throw new FilesException(file + ": the status column " + Texts.quoted(column) + " holds "
                    + unknown.stream().limit(SHOWN).map(Texts::quoted).collect(Collectors.joining(", "))
                    + (unknown.size() > SHOWN ? " and " + Texts.count(unknown.size() - SHOWN, "more word") : "")
                    + ", which is not known; say --status '" + first
                    + "=delivered' (or shipped, pending, cancelled) for each, or --status-column none");
        }
    }

    OrderStatus of(String word) {
        return Objects.requireNonNull(words.get(Texts.plain(word)), word);
    }
}

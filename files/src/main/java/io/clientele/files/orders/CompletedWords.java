package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of a status column's texts, as they stand in the file, are those of orders that don't count. */
final class CompletedWords {

    private final List<String> notCompleted;

    private CompletedWords(List<String> notCompleted) {
        this.notCompleted = notCompleted;
    }

    /**
     * @param distinct the SQL of the column's distinct texts
     * @throws FilesException if a word is not known
     */
    static CompletedWords of(CustomerTotals.Request request, String distinct) {
        StatusWords statuses = new StatusWords(request.options().statuses());
        List<String> texts = new ArrayList<>();
        request.duck().forEach(distinct, row -> {
            @Nullable String text = row.getString(1);
            @Nullable String word = Texts.clean(text);
            if (text != null && word != null) {
                statuses.offer(word);
                texts.add(text);
            }
        });
        statuses.check(request.file(), request.columns().label(ColumnRole.STATUS));
        texts.removeIf(text -> {
            @Nullable String word = Texts.clean(text);
            return word == null || statuses.of(word).completed();
        });
        return new CompletedWords(texts);
    }

    boolean all() {
        return notCompleted.isEmpty();
    }

    /** A condition on the column's texts; a row without a status is a delivered order. */
    String condition(String column) {
        return all()
                ? "true"
                : "coalesce(" + column + " NOT IN ("
                        + notCompleted.stream().map(Duck::literal).collect(Collectors.joining(", ")) + "), true)";
    }
}

package io.clientele.server.rfm;

import io.clientele.store.query.Comparison;
import io.clientele.store.query.Condition;
import io.clientele.store.rfm.RfmColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A condition of a book's rows. No comparison but {@code isnull} holds for a recency that isn't there. */
interface RowTest {

    boolean passes(int row);

    /** @throws IllegalArgumentException if the run has no such segment */
    static RowTest of(Condition condition, ScoreBook book) {
        ScoreField field = (ScoreField) condition.field();
        if (condition.comparison() == Comparison.ISNULL) {
            boolean wanted = (Boolean) condition.values().get(0);
            return row -> (book.value(field, row) == RfmColumns.NO_ORDER) == wanted;
        }
        long[] values = condition.values().stream()
                .mapToLong(value -> number(value, field, book))
                .sorted()
                .toArray();
        long value = values[0];
        RowTest test = switch (condition.comparison()) {
            case GTE -> row -> book.value(field, row) >= value;
            case GT -> row -> book.value(field, row) > value;
            case LTE -> row -> book.value(field, row) <= value;
            case LT -> row -> book.value(field, row) < value;
            case IN -> row -> Arrays.binarySearch(values, book.value(field, row)) >= 0;
            default -> row -> book.value(field, row) == value;
        };
        return field == ScoreField.RECENCY_DAYS
                ? row -> book.value(field, row) != RfmColumns.NO_ORDER && test.passes(row)
                : test;
    }

    private static long number(Object value, ScoreField field, ScoreBook book) {
        if (field != ScoreField.SEGMENT) {
            return (Long) value;
        }
        List<String> names = book.segments();
        String name = ((String) value).toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("must be one of " + String.join(", ", names));
    }
}

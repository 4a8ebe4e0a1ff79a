package io.clientele.server.rfm;

import io.clientele.store.query.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a book.
 *
 * @param conditions by {@link ScoreField}s
 * @param customerIds only these; null for all
 */
public record ScoreFilter(
        List<Condition> conditions, @Nullable List<Long> customerIds) {
    public static final ScoreFilter ALL = new ScoreFilter(List.of(), null);

    public ScoreFilter {
        conditions = List.copyOf(conditions);
        customerIds = customerIds == null ? null : List.copyOf(customerIds);
    }

    boolean all() {
        return conditions.isEmpty() && customerIds == null;
    }

    /** @throws IllegalArgumentException if the run has no such segment */
    int[] select(ScoreBook book, int[] ordered) {
        List<RowTest> tests = new ArrayList<>();
        if (customerIds != null) {
            boolean[] among = among(book, customerIds);
            tests.add(row -> among[row]);
        }
        for (Condition condition : conditions) {
            tests.add(RowTest.of(condition, book));
        }
        int[] selected = new int[ordered.length];
        int count = 0;
        for (int row : ordered) {
            if (passes(row, tests)) {
                selected[count++] = row;
            }
        }
        return Arrays.copyOf(selected, count);
    }

    private static boolean passes(int row, List<RowTest> tests) {
        for (RowTest test : tests) {
            if (!test.passes(row)) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] among(ScoreBook book, List<Long> ids) {
        boolean[] among = new boolean[book.customers()];
        for (long id : ids) {
            int row = book.rowOf(id);
            if (row >= 0) {
                among[row] = true;
            }
        }
        return among;
    }
}

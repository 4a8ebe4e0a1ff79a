package io.clientele.server.rfm;

import io.clientele.store.query.Sort;
import java.util.List;

/**
 * Sorts rows by one field after the other, the least important first: a stable sort keeps what the ones before have ordered. It
 * is a radix sort by 16 bits at a time, which leaves out those in which all values agree; most fields are one or two of them.
 */
final class ScoreOrder {
    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private ScoreOrder() {}

    static int[] of(ScoreBook book, List<Sort> sorts) {
        int[] rows = new int[book.customers()];
        boolean falling = !sorts.isEmpty() && sorts.get(sorts.size() - 1).descending();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = falling ? rows.length - 1 - i : i;
        }
        for (int i = sorts.size() - 1; i >= 0; i--) {
            rows = sorted(book, rows, sorts.get(i));
        }
        return rows;
    }

    private static int[] sorted(ScoreBook book, int[] rows, Sort sort) {
        ScoreField field = (ScoreField) sort.field();
        long[] keys = new long[rows.length];
        long differing = 0;
        for (int row = 0; row < keys.length; row++) {
            // As unsigned numbers that rise where the values do, or fall.
            long rising = book.value(field, row) ^ Long.MIN_VALUE;
            keys[row] = sort.descending() ? ~rising : rising;
            differing |= keys[row] ^ keys[0];
        }
        int[] from = rows;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((differing >>> shift & (BUCKETS - 1)) != 0) {
                from = pass(from, keys, shift);
            }
        }
        return from;
    }

    private static int[] pass(int[] rows, long[] keys, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (int row : rows) {
            starts[(int) (keys[row] >>> shift & (BUCKETS - 1)) + 1]++;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[starts[(int) (keys[row] >>> shift & (BUCKETS - 1))]++] = row;
        }
        return sorted;
    }
}

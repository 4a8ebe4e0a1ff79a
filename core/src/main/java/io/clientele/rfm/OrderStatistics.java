package io.clientele.rfm;

/**
 * Single ranks of a column and its stable order, in linear time.
 *
 * <p>A rank is found by histograms: count the values in up to 65,536 equally wide buckets, go on inside the bucket that
 * holds the rank, until a bucket is one value wide. Two rounds do for amounts up to 42 million in cents. Sorting a million
 * amounts to read four of them off takes ten times as long.
 *
 * <p>The order is a radix sort from the lowest digit, as many digits as the column's range needs. Differences from the
 * minimum are taken as unsigned numbers, so no range is too wide.
 */
final class OrderStatistics {
    private static final int BUCKET_BITS = 16;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;

    private OrderStatistics() {}

    /**
     * The values of some ranks; the first histogram is made once for all of them.
     *
     * @param values at least one
     * @param ranks each 1 for the smallest … values.length for the greatest
     */
    static long[] valuesAtRanks(long[] values, long... ranks) {
        long min = min(values);
        int bits = bitsOf(max(values) - min);
        int shift = Math.max(0, bits - BUCKET_BITS);
        int[] counts = counts(values, min, bits, 0, shift);
        long[] found = new long[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            found[i] = min + offsetAtRank(values, min, ranks[i], counts, shift);
        }
        return found;
    }

    /** @param counts the first histogram */
    private static long offsetAtRank(long[] values, long min, long rank, int[] counts, int firstShift) {
        long left = rank;
        int bucket = 0;
        while (left > counts[bucket]) {
            left -= counts[bucket++];
        }
        long prefix = bucket;
        int known = firstShift;
        while (known > 0) {
            int shift = Math.max(0, known - BUCKET_BITS);
            int[] within = counts(values, min, known, prefix, shift);
            bucket = 0;
            while (left > within[bucket]) {
                left -= within[bucket++];
            }
            prefix = (prefix << (known - shift)) | bucket;
            known = shift;
        }
        return prefix;
    }

    /** The values whose offset from the minimum begins with the prefix, counted by the bits that follow it. */
    private static int[] counts(long[] values, long min, int bits, long prefix, int shift) {
        int[] counts = new int[1 << (bits - shift)];
        for (long value : values) {
            long offset = value - min;
            if (bits == Long.SIZE || offset >>> bits == prefix) {
                counts[(int) (offset >>> shift) & (counts.length - 1)]++;
            }
        }
        return counts;
    }

    /** Indices of the values from the smallest to the greatest, equal ones in the order in which they stand. */
    static int[] order(long[] values) {
        int size = values.length;
        long[] offsets = new long[size];
        int[] order = new int[size];
        long min = size == 0 ? 0 : min(values);
        long all = 0;
        for (int i = 0; i < size; i++) {
            offsets[i] = values[i] - min;
            order[i] = i;
            all |= offsets[i];
        }
        long[] offsetsTo = new long[size];
        int[] orderTo = new int[size];
        for (int shift = 0; shift < bitsOf(all); shift += DIGIT_BITS) {
            int[] next = digitStarts(offsets, shift);
            for (int i = 0; i < size; i++) {
                int to = next[digit(offsets[i], shift)]++;
                offsetsTo[to] = offsets[i];
                orderTo[to] = order[i];
            }
            long[] oldOffsets = offsets;
            offsets = offsetsTo;
            offsetsTo = oldOffsets;
            int[] oldOrder = order;
            order = orderTo;
            orderTo = oldOrder;
        }
        return order;
    }

    private static int[] digitStarts(long[] offsets, int shift) {
        int[] starts = new int[DIGITS];
        for (long offset : offsets) {
            starts[digit(offset, shift)]++;
        }
        int before = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = starts[digit];
            starts[digit] = before;
            before += count;
        }
        return starts;
    }

    private static int digit(long offset, int shift) {
        return (int) (offset >>> shift) & (DIGITS - 1);
    }

    private static int bitsOf(long unsigned) {
        return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
    }

    private static long min(long[] values) {
        long min = values[0];
        for (long value : values) {
            min = Math.min(min, value);
        }
        return min;
    }

    private static long max(long[] values) {
        long max = values[0];
        for (long value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}

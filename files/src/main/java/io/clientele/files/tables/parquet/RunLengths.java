package io.clientele.files.tables.parquet;

/**
 * The encoding of dictionary codes and definition levels: runs of one number, and between them numbers bit-packed in groups of eight.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Parquet: encodings, RLE/bit-packing hybrid</a>
 */
final class RunLengths {
    private static final int GROUP = 8;

    /** The last group is filled up. */
    static final int ROOM = GROUP - 1;

    private RunLengths() {}

    /**
     * Appends numbers.
     *
     * @param values with {@link #ROOM} more behind the count, which are overwritten
     * @param width bits of each, 1 … 32
     */
    static void put(long[] values, int count, int width, PageBuffer out) {
        int packedFrom = 0;
        int at = 0;
        while (at < count) {
            int run = startsRun(values, at, count) ? runLength(values, at, count) : 0;
            if (run > 0) {
                putPacked(values, packedFrom, at, width, out);
                out.putVarint((long) run << 1);
                out.putLowBytes(values[at], (width + 7) / 8);
                at += run;
                packedFrom = at;
            } else {
                at += GROUP;
            }
        }
        putPacked(values, packedFrom, count, width, out);
    }

    private static boolean startsRun(long[] values, int at, int count) {
        long value = values[at];
        return at + GROUP <= count
                && values[at + 1] == value
                && values[at + 2] == value
                && values[at + 3] == value
                && values[at + 4] == value
                && values[at + 5] == value
                && values[at + 6] == value
                && values[at + 7] == value;
    }

    private static int runLength(long[] values, int from, int count) {
        int at = from + GROUP;
        while (at < count && values[at] == values[from]) {
            at++;
        }
        return at - from;
    }

    private static void putPacked(long[] values, int from, int to, int width, PageBuffer out) {
        int groups = (to - from + GROUP - 1) / GROUP;
        if (groups == 0) {
            return;
        }
        // Only the last of a page's groups can be incomplete.
        int end = from + groups * GROUP;
        for (int i = to; i < end; i++) {
            values[i] = 0;
        }
        out.putVarint(((long) groups << 1) | 1);
        BitPacking.pack(values, from, end - from, width, out);
    }
}

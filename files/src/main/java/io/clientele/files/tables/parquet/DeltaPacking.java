package io.clientele.files.tables.parquet;

/**
 * DELTA_BINARY_PACKED: the differences of neighbours, in blocks of 128 less the block's smallest, bit-packed by 32 with as many bits as
 * the largest needs. Ids that rise take some bits each.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/encodings/">Parquet: encodings, delta encoding</a>
 */
final class DeltaPacking {
    private static final int BLOCK = 128;
    private static final int MINIBLOCK = 32;
    private static final int MINIBLOCKS = BLOCK / MINIBLOCK;

    private final long[] deltas = new long[BLOCK];
    private final int[] widths = new int[MINIBLOCKS];

    /**
     * Appends numbers.
     *
     * @param narrow whether readers count in 32 bits, in which differences wrap around
     */
    void put(long[] values, int count, boolean narrow, PageBuffer out) {
        out.putVarint(BLOCK);
        out.putVarint(MINIBLOCKS);
        out.putVarint(count);
        out.putZigzag(count == 0 ? 0 : values[0]);
        for (int from = 1; from < count; from += BLOCK) {
            putBlock(values, from, Math.min(BLOCK, count - from), narrow, out);
        }
    }

    private void putBlock(long[] values, int from, int count, boolean narrow, PageBuffer out) {
        long smallest = narrow ? narrowDeltas(values, from, count) : deltas(values, from, count);
        out.putZigzag(smallest);
        long mask = narrow ? 0xffff_ffffL : -1;
        for (int m = 0; m < MINIBLOCKS; m++) {
            int start = m * MINIBLOCK;
            int end = Math.min(start + MINIBLOCK, count);
            long all = 0;
            for (int i = start; i < end; i++) {
                deltas[i] = (deltas[i] - smallest) & mask;
                all |= deltas[i];
            }
            for (int i = Math.max(start, end); i < start + MINIBLOCK; i++) {
                deltas[i] = 0;
            }
            widths[m] = BitPacking.width(all);
            out.putByte(widths[m]);
        }
        // The last block of a page ends with the last miniblock that has values.
        for (int m = 0; m * MINIBLOCK < count; m++) {
            BitPacking.pack(deltas, m * MINIBLOCK, MINIBLOCK, widths[m], out);
        }
    }

    private long deltas(long[] values, int from, int count) {
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            long delta = values[from + i] - values[from + i - 1];
            deltas[i] = delta;
            smallest = Math.min(smallest, delta);
        }
        return smallest;
    }

    private long narrowDeltas(long[] values, int from, int count) {
        int smallest = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            int delta = (int) (values[from + i] - values[from + i - 1]);
            deltas[i] = delta;
            smallest = Math.min(smallest, delta);
        }
        return smallest;
    }
}

package io.clientele.files.tables.parquet;

/** Numbers of a few bits each, packed without gaps from the lowest bit of the first byte on. */
final class BitPacking {

    private BitPacking() {}

    /** How many bits the largest of some unsigned numbers takes, 0 … 64. */
    static int width(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(largest);
    }

    /**
     * Appends numbers.
     *
     * @param count a multiple of 8
     * @param width bits of each, 0 … 64; no number has more
     */
    static void pack(long[] values, int from, int count, int width, PageBuffer out) {
        int length = count / 8 * width;
        // Whole words are written, of which the last may reach over the end.
        out.ensure(length + Long.BYTES);
        if (width <= 8) {
            packNarrow(values, from, count, width, out.array(), out.length());
        } else {
            packWide(values, from, count, width, out.array(), out.length());
        }
        out.advance(length);
    }

    /** Eight numbers fit into one word. */
    private static void packNarrow(long[] values, int from, int count, int width, byte[] to, int start) {
        int at = start;
        for (int i = from; i < from + count; i += 8) {
            long low = values[i]
                    | (values[i + 1] << width)
                    | (values[i + 2] << (2 * width))
                    | (values[i + 3] << (3 * width));
            long high = values[i + 4]
                    | (values[i + 5] << width)
                    | (values[i + 6] << (2 * width))
                    | (values[i + 7] << (3 * width));
            PageBuffer.setLong(to, at, low | (high << (4 * width)));
            at += width;
        }
    }

    private static void packWide(long[] values, int from, int count, int width, byte[] to, int start) {
        int at = start;
        long word = 0;
        int bits = 0;
        for (int i = from; i < from + count; i++) {
            long value = values[i];
            word |= value << bits;
            bits += width;
            if (bits >= Long.SIZE) {
                PageBuffer.setLong(to, at, word);
                at += Long.BYTES;
                bits -= Long.SIZE;
                word = bits == 0 ? 0 : value >>> (width - bits);
            }
        }
        if (bits > 0) {
            PageBuffer.setLong(to, at, word);
        }
    }
}

package io.clientele.files.tables.parquet;

import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;
import org.jspecify.annotations.Nullable;

/** A column of numbers: as codes of a dictionary while that is small, else as packed differences. */
final class NumberEncoder extends ColumnEncoder {
    private final long[] values = new long[ROWS_PER_PAGE];
    private final DeltaPacking deltas = new DeltaPacking();
    private final long[] codes;

    /** Of a column whose values repeat. */
    private final @Nullable NumberDictionary dictionary;

    private final long scale;
    private boolean coded;
    private long smallest;
    private long largest;

    NumberEncoder(ColumnForm form, ChunkPages pages) {
        super(form, pages);
        this.dictionary = form.repeating() ? new NumberDictionary() : null;
        this.codes = form.repeating() ? new long[ROWS_PER_PAGE + RunLengths.ROOM] : new long[0];
        this.scale = form.scale();
    }

    @Override
    void begin() {
        super.begin();
        coded = dictionary != null;
        if (dictionary != null) {
            dictionary.clear();
        }
        smallest = Long.MAX_VALUE;
        largest = Long.MIN_VALUE;
    }

    /** @param row in the page, from 0 */
    void set(int row, long value) {
        values[row] = value;
    }

    @Override
    Encoding putValues(int rows, PageBuffer out) {
        int count = nullsOfPage() == 0 ? rows : closeGaps(rows);
        if (count == 0) {
            return Encoding.PLAIN;
        }
        if (coded && dictionary != null) {
            dictionary.encode(values, count, codes);
            if (pays(dictionary.size(), rows)) {
                return putCodes(codes, count, dictionary.size(), out);
            }
            coded = false;
        }
        spread(count);
        for (int i = 0; scale != 1 && i < count; i++) {
            values[i] *= scale;
        }
        deltas.put(values, count, form().narrow(), out);
        return Encoding.DELTA_BINARY_PACKED;
    }

    /** Moves the values together; returns how many there are. */
    private int closeGaps(int rows) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (!isNull(row)) {
                values[count++] = values[row];
            }
        }
        return count;
    }

    /** Takes the values' smallest and largest into account. */
    private void spread(int count) {
        long min = smallest;
        long max = largest;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        form().check(min, max);
        smallest = min;
        largest = max;
    }

    @Override
    int putDictionary(PageBuffer out) {
        if (dictionary == null || !pages().has(Encoding.RLE_DICTIONARY)) {
            return 0;
        }
        for (int code = 0; code < dictionary.size(); code++) {
            long value = dictionary.value(code);
            form().check(value, value);
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            if (form().narrow()) {
                out.putInt((int) value);
            } else {
                out.putLong(value);
            }
        }
        return dictionary.size();
    }

    @Override
    void describe(Statistics statistics) {
        statistics.setMin_value(plain(smallest * scale)).setMax_value(plain(largest * scale));
    }

    private byte[] plain(long value) {
        byte[] bytes = new byte[form().narrow() ? Integer.BYTES : Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }
}

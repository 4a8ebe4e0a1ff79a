package io.clientele.files.tables.parquet;

import java.util.Arrays;

/** Gives each different number a code, 0, 1, 2 … in the order in which they come. */
final class NumberDictionary {
    private static final long GOLDEN_RATIO = 0x9e37_79b9_7f4a_7c15L;
    private static final int FIRST_BITS = 8;

    /** Most numbers that repeat are below: line numbers, quantities, cents. */
    private static final int DIRECT = 1 << 16;

    private long[] values = new long[1 << (FIRST_BITS - 1)];

    /** Codes plus one of the numbers from 0 on; 0 where a number did not come. */
    private final int[] direct = new int[DIRECT];

    /** The same of the other numbers: a hash table, never more than half full. */
    private int[] places = new int[1 << FIRST_BITS];

    private int shift = Long.SIZE - FIRST_BITS;
    private int size;

    int size() {
        return size;
    }

    long value(int code) {
        return values[code];
    }

    void clear() {
        for (int code = 0; code < size; code++) {
            if (isDirect(values[code])) {
                direct[(int) values[code]] = 0;
            }
        }
        Arrays.fill(places, 0);
        size = 0;
    }

    /** Writes the codes of the first numbers. */
    void encode(long[] from, int count, long[] to) {
        for (int i = 0; i < count; i++) {
            long value = from[i];
            int known = isDirect(value) ? direct[(int) value] : 0;
            to[i] = known != 0 ? known - 1 : code(value);
        }
    }

    private static boolean isDirect(long value) {
        return value >>> 16 == 0;
    }

    /** Of a number that is new or not direct. */
    private int code(long value) {
        if (isDirect(value)) {
            int code = add(value);
            direct[(int) value] = code + 1;
            return code;
        }
        int place = place(value);
        if (places[place] == 0) {
            int code = add(value);
            // Adding may have made a larger table.
            places[place(value)] = code + 1;
            return code;
        }
        return places[place] - 1;
    }

    /** Where the number's code stands or would stand. */
    private int place(long value) {
        int place = (int) ((value * GOLDEN_RATIO) >>> shift);
        while (places[place] != 0 && values[places[place] - 1] != value) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private int add(long value) {
        if (size == values.length) {
            grow();
        }
        values[size] = value;
        return size++;
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * values.length);
        places = new int[2 * places.length];
        shift--;
        for (int code = 0; code < size; code++) {
            if (!isDirect(values[code])) {
                places[place(values[code])] = code + 1;
            }
        }
    }
}

package io.clientele.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing, reused buffer of UTF-8 bytes: a {@code StringBuilder} that makes no garbage.
 *
 * <p>Digits come from a table, four at a time, and are stored eight bytes at a time; what is too much of them, the next text overwrites.
 */
public final class Utf8Buffer {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int GROUP = 10_000;

    /** Numbers below the group's size: four digits with leading zeros, the first in the lowest byte. */
    private static final int[] PADDED = new int[GROUP];

    /** How many of them are leading zeros; the last digit is none. */
    private static final byte[] LEADING_ZEROS = new byte[GROUP];

    /** The most bytes that a number takes, with a sign, a point and what stands behind it, rounded up to whole stores. */
    private static final int WIDEST_NUMBER = 40;

    static {
        for (int number = 0; number < GROUP; number++) {
            PADDED[number] = digit(number / 1000)
                    | digit(number / 100 % 10) << 8
                    | digit(number / 10 % 10) << 16
                    | digit(number % 10) << 24;
            LEADING_ZEROS[number] = (byte) (number < 10 ? 3 : number < 100 ? 2 : number < 1000 ? 1 : 0);
        }
    }

    private static int digit(int number) {
        return '0' + number;
    }

    private byte[] bytes;
    private int length;

    /** @param capacity bytes to begin with, at least 1 */
    public Utf8Buffer(int capacity) {
        bytes = new byte[Math.max(1, capacity)];
    }

    public int length() {
        return length;
    }

    /** The bytes, of which the first {@link #length} count; not a copy. */
    public byte[] array() {
        return bytes;
    }

    public Utf8Buffer clear() {
        length = 0;
        return this;
    }

    public Utf8Buffer append(byte[] utf8) {
        return append(utf8, 0, utf8.length);
    }

    public Utf8Buffer append(byte[] utf8, int from, int count) {
        ensure(count);
        System.arraycopy(utf8, from, bytes, length, count);
        length += count;
        return this;
    }

    public Utf8Buffer append(Utf8Buffer other) {
        return append(other.bytes, 0, other.length);
    }

    public Utf8Buffer append(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param ascii a character below 128 */
    public Utf8Buffer append(char ascii) {
        ensure(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** The number in decimal, as {@link Long#toString(long)} writes it. */
    public Utf8Buffer append(long number) {
        ensure(WIDEST_NUMBER);
        length = put(number, length);
        return this;
    }

    /** A number and an ASCII character. */
    public Utf8Buffer append(long number, char after) {
        ensure(WIDEST_NUMBER);
        int end = put(number, length);
        bytes[end] = (byte) after;
        length = end + 1;
        return this;
    }

    /** The number with leading zeros up to the width. */
    public Utf8Buffer appendPadded(long number, int width) {
        for (int missing = width - digits(number); missing > 0; missing--) {
            append('0');
        }
        return append(number);
    }

    /** @param number 0 … 99 */
    public Utf8Buffer appendTwoDigits(int number) {
        ensure(2);
        putTwoDigits(number, length);
        length += 2;
        return this;
    }

    /** Cents as a decimal number with two places: 1999 is 19.99. */
    public Utf8Buffer appendCents(long cents) {
        ensure(WIDEST_NUMBER);
        length = putCents(cents, length);
        return this;
    }

    /** Cents as a decimal number, and an ASCII character. */
    public Utf8Buffer appendCents(long cents, char after) {
        ensure(WIDEST_NUMBER);
        int end = putCents(cents, length);
        bytes[end] = (byte) after;
        length = end + 1;
        return this;
    }

    /** Eight of the bytes at once, the first in the lowest; those beyond the end are of no meaning. */
    public long eightBytes(int from) {
        ensure(2 * Long.BYTES);
        return (long) LONGS.get(bytes, from);
    }

    /**
     * Appends the first of eight bytes that {@link #eightBytes} read.
     *
     * @param count 0 … 8
     */
    public Utf8Buffer appendBytes(long eight, int count) {
        ensure(Long.BYTES);
        LONGS.set(bytes, length, eight);
        length += count;
        return this;
    }

    private int putCents(long cents, int at) {
        if (cents < 0) {
            bytes[at] = '-';
            return putCents(Math.negateExact(cents), at + 1);
        }
        int end;
        int fraction;
        if (cents <= Integer.MAX_VALUE) {
            // The division of an int is several times as fast as that of a long.
            int small = (int) cents;
            end = putPositive(small / 100, at);
            fraction = small % 100;
        } else {
            end = put(cents / 100, at);
            fraction = (int) (cents % 100);
        }
        bytes[end] = '.';
        putTwoDigits(fraction, end + 1);
        return end + 3;
    }

    /** Writes the number at a place with room for the widest, and returns the end. */
    private int put(long number, int at) {
        if (number < 0) {
            return putNegative(number, at);
        }
        if (number <= Integer.MAX_VALUE) {
            return putPositive((int) number, at);
        }
        long above = number / 100_000_000;
        int below = (int) (number - above * 100_000_000);
        int end = put(above, at);
        putFourDigits(below / GROUP, end);
        putFourDigits(below % GROUP, end + 4);
        return end + 8;
    }

    private int putNegative(long number, int at) {
        if (number == Long.MIN_VALUE) {
            byte[] text = Long.toString(number).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, bytes, at, text.length);
            return at + text.length;
        }
        bytes[at] = '-';
        return put(-number, at + 1);
    }

    private int putPositive(int number, int at) {
        if (number < GROUP) {
            return putFirstGroup(number, at);
        }
        int thousands = number / GROUP;
        int end;
        if (thousands < GROUP) {
            end = putFirstGroup(thousands, at);
        } else {
            end = putFirstGroup(thousands / GROUP, at);
            putFourDigits(thousands % GROUP, end);
            end += 4;
        }
        putFourDigits(number % GROUP, end);
        return end + 4;
    }

    /** Without leading zeros. */
    private int putFirstGroup(int number, int at) {
        int zeros = LEADING_ZEROS[number];
        INTS.set(bytes, at, PADDED[number] >>> (8 * zeros));
        return at + 4 - zeros;
    }

    private void putFourDigits(int number, int at) {
        INTS.set(bytes, at, PADDED[number]);
    }

    private void putTwoDigits(int number, int at) {
        SHORTS.set(bytes, at, (short) (PADDED[number] >>> 16));
    }

    private static int digits(long number) {
        int digits = 1;
        long power = 10;
        while (digits < 19 && number >= power) {
            digits++;
            power *= 10;
        }
        return digits;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** The text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

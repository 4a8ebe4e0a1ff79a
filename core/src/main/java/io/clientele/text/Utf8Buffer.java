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

    /** Bytes behind a short text that are read with it, and written and overwritten again. */
    public static final int SPARE = 2 * Long.BYTES;

    /** Of longer texts, a call of {@link System#arraycopy} is the smaller part. */
    private static final int LONGEST_SHORT = 96;

    private static final int GROUP = 10_000;

    /** The numbers that have no more digits than the index. */
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

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

    /**
     * The same for a short text, sixteen bytes at a time: most words take one step, so that the branch can be foretold.
     *
     * @param utf8 has {@link #SPARE} more bytes behind the text, whatever they are
     */
    public Utf8Buffer appendShort(byte[] utf8, int from, int count) {
        ensure(count + SPARE);
        copySixteen(utf8, from, length);
        if (count > SPARE) {
            copyRest(utf8, from, count);
        }
        length += count;
        return this;
    }

    private void copySixteen(byte[] utf8, int from, int to) {
        LONGS.set(bytes, to, (long) LONGS.get(utf8, from));
        LONGS.set(bytes, to + Long.BYTES, (long) LONGS.get(utf8, from + Long.BYTES));
    }

    /** By itself, since a method with a loop is too large to be compiled into those that call it. */
    private void copyRest(byte[] utf8, int from, int count) {
        for (int copied = SPARE; copied < count; copied += SPARE) {
            copySixteen(utf8, from + copied, length + copied);
        }
    }

    public Utf8Buffer append(Utf8Buffer other) {
        return other.length <= LONGEST_SHORT && other.length + SPARE <= other.bytes.length
                ? appendShort(other.bytes, 0, other.length)
                : append(other.bytes, 0, other.length);
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

    /** The number, not negative, with leading zeros up to the width. */
    public Utf8Buffer appendPadded(long number, int width) {
        if (width >= POWERS.length) {
            return appendPadded(number / 100_000_000, width - 8).appendPadded(number % 100_000_000, 8);
        }
        if (number >= POWERS[width]) {
            return append(number);
        }
        int small = (int) number;
        long eight = PADDED[small / GROUP] | (long) PADDED[small % GROUP] << Integer.SIZE;
        return appendBytes(eight >>> (Byte.SIZE * (8 - width)), width);
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

    /**
     * Eight of the bytes at once, the first in the lowest; those beyond the end are of no meaning.
     *
     * @param from at most 8 beyond the end
     */
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

    private void ensure(int more) {
        if (length + more > bytes.length) {
            grow(more);
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }

    /** The text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

package io.clientele.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing, reused buffer of UTF-8 bytes: a {@code StringBuilder} that makes no garbage. */
public final class Utf8Buffer {
    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int number = 0; number < 100; number++) {
            TENS[number] = (byte) ('0' + number / 10);
            ONES[number] = (byte) ('0' + number % 10);
        }
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
        if (number == Long.MIN_VALUE) {
            return append(Long.toString(number));
        }
        ensure(20);
        long rest = number;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        // Two digits a division; the division of an int is several times as fast as that of a long.
        length += digits(rest);
        int at = length;
        while (rest > Integer.MAX_VALUE) {
            at = putTwoDigits((int) (rest % 100), at);
            rest /= 100;
        }
        int small = (int) rest;
        while (small >= 10) {
            at = putTwoDigits(small % 100, at);
            small /= 100;
        }
        if (small > 0 || at == length) {
            bytes[at - 1] = (byte) ('0' + small);
        }
        return this;
    }

    /** Before the place given; returns the place of the first. */
    private int putTwoDigits(int number, int end) {
        bytes[end - 1] = ONES[number];
        bytes[end - 2] = TENS[number];
        return end - 2;
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
        length += 2;
        putTwoDigits(number, length);
        return this;
    }

    /** Cents as a decimal number with two places: 1999 is 19.99. */
    public Utf8Buffer appendCents(long cents) {
        if (cents < 0) {
            append('-');
            cents = -cents;
        }
        return append(cents / 100).append('.').appendTwoDigits((int) (cents % 100));
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

package io.clientele.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing, reused buffer of UTF-8 bytes: a {@code StringBuilder} that makes no garbage. */
public final class Utf8Buffer {
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
        ensure(20);
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                return append(Long.toString(number));
            }
            bytes[length++] = '-';
            number = -number;
        }
        int digits = digits(number);
        int at = length + digits;
        do {
            bytes[--at] = (byte) ('0' + number % 10);
            number /= 10;
        } while (number > 0);
        length += digits;
        return this;
    }

    /** The number with leading zeros up to the width. */
    public Utf8Buffer appendPadded(long number, int width) {
        for (int missing = width - digits(number); missing > 0; missing--) {
            append('0');
        }
        return append(number);
    }

    /** Cents as a decimal number with two places: 1999 is 19.99. */
    public Utf8Buffer appendCents(long cents) {
        if (cents < 0) {
            append('-');
            cents = -cents;
        }
        return append(cents / 100).append('.').appendPadded(cents % 100, 2);
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
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

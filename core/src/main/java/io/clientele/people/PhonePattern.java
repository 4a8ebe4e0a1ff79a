package io.clientele.people;

import io.clientele.text.Utf8Buffer;
import java.util.Arrays;

/** A range of phone numbers, such as {@code +1 @-555-01##}: what stands before the area and behind it, and where its digits go. */
final class PhonePattern {
    private final byte[] before;
    private final int beforeLength;
    private final byte[] behind;
    private final int behindLength;

    /** The places of the digits, from the area's end. */
    private final int[] digits;

    private PhonePattern(byte[] pattern, int area) {
        beforeLength = Math.max(0, area);
        behindLength = pattern.length - (area + 1);
        before = Arrays.copyOf(pattern, beforeLength + Utf8Buffer.SPARE);
        behind = Arrays.copyOf(Arrays.copyOfRange(pattern, area + 1, pattern.length), behindLength + Utf8Buffer.SPARE);
        int[] places = new int[behindLength];
        int count = 0;
        for (int i = 0; i < behindLength; i++) {
            if (behind[i] == '#') {
                places[count++] = i;
            }
        }
        digits = Arrays.copyOf(places, count);
    }

    /** @throws IllegalStateException if a digit stands before the area: a mistake in a list */
    static PhonePattern of(byte[] pattern) {
        int area = -1;
        for (int i = pattern.length - 1; i >= 0; i--) {
            if (pattern[i] == '@') {
                area = i;
            } else if (pattern[i] == '#' && area >= 0) {
                throw new IllegalStateException("a phone pattern has a digit before the area");
            }
        }
        return new PhonePattern(pattern, area);
    }

    /** How many numbers it stands for in one area. */
    double capacity() {
        double capacity = 1;
        for (int i = 0; i < digits.length; i++) {
            capacity *= 10;
        }
        return capacity;
    }

    /** @param number whose decimal digits are used, the lowest first */
    void append(byte[] area, long number, Utf8Buffer out) {
        out.appendShort(before, 0, beforeLength);
        for (byte c : area) {
            out.append((char) c);
        }
        int from = out.length();
        out.appendShort(behind, 0, behindLength);
        byte[] text = out.array();
        long left = number;
        for (int place : digits) {
            text[from + place] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}

package io.clientele.text;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Instants as ISO 8601 texts, {@code 2025-12-31T08:15:00Z}. Dates are remembered, since orders have few different ones: a date is made
 * once and copied from then on. Not for use by two threads at once.
 */
public final class InstantText {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DATE_LENGTH = 10;

    /** A power of two: more days than most windows have. */
    private static final int REMEMBERED = 4_096;

    private final byte[] dates = new byte[REMEMBERED * DATE_LENGTH];
    private final int[] days = new int[REMEMBERED];

    public InstantText() {
        Arrays.fill(days, Integer.MIN_VALUE);
    }

    /**
     * Appends an instant, 20 bytes.
     *
     * @param epochSecond of the years 0 to 9999
     */
    public void append(long epochSecond, Utf8Buffer out) {
        int day = (int) Math.floorDiv(epochSecond, SECONDS_PER_DAY);
        int second = (int) (epochSecond - (long) day * SECONDS_PER_DAY);
        out.append(dates, date(day), DATE_LENGTH).append('T');
        out.appendTwoDigits(second / 3600).append(':');
        out.appendTwoDigits(second / 60 % 60).append(':');
        out.appendTwoDigits(second % 60).append('Z');
    }

    /** Where the date's text begins. */
    private int date(int day) {
        int place = day & (REMEMBERED - 1);
        if (days[place] != day) {
            byte[] text = new Utf8Buffer(DATE_LENGTH)
                    .append(LocalDate.ofEpochDay(day).toString())
                    .array();
            System.arraycopy(text, 0, dates, place * DATE_LENGTH, DATE_LENGTH);
            days[place] = day;
        }
        return place * DATE_LENGTH;
    }
}

package io.clientele.text;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Instants as ISO 8601 texts, {@code 2025-12-31T08:15:00Z}. Dates are remembered, since orders have few different ones: a date is made
 * once and copied from then on. Not for use by two threads at once.
 */
public final class InstantText {
    private static final int SECONDS_PER_DAY = 86_400;

    /** {@code 08:15:} for each minute of a day, the first byte in the lowest. */
    private static final long[] MINUTES = new long[SECONDS_PER_DAY / 60];

    /** {@code 00Z} for each second of a minute. */
    private static final long[] SECONDS = new long[60];

    /** A power of two: more days than most windows have. */
    private static final int REMEMBERED = 4_096;

    static {
        Utf8Buffer text = new Utf8Buffer(16);
        for (int minute = 0; minute < MINUTES.length; minute++) {
            text.clear().appendTwoDigits(minute / 60).append(':');
            text.appendTwoDigits(minute % 60).append(':');
            MINUTES[minute] = text.eightBytes(0);
        }
        for (int second = 0; second < SECONDS.length; second++) {
            text.clear().appendTwoDigits(second).append('Z');
            SECONDS[second] = text.eightBytes(0);
        }
    }

    /** {@code 2025-12-} and {@code 31T}. */
    private final long[] months = new long[REMEMBERED];

    private final long[] daysOfMonth = new long[REMEMBERED];
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
        int place = day & (REMEMBERED - 1);
        if (days[place] != day) {
            remember(day, place);
        }
        int minute = second / 60;
        out.appendBytes(months[place], 8)
                .appendBytes(daysOfMonth[place], 3)
                .appendBytes(MINUTES[minute], 6)
                .appendBytes(SECONDS[second - minute * 60], 3);
    }

    private void remember(int day, int place) {
        Utf8Buffer text =
                new Utf8Buffer(16).append(LocalDate.ofEpochDay(day).toString()).append('T');
        months[place] = text.eightBytes(0);
        daysOfMonth[place] = text.eightBytes(8);
        days[place] = day;
    }
}

package io.clientele.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Values as people write them in options, whoever reads the options. What is refused is told the value and what is allowed, to be put
 * behind the option's name: {@code is '0', but must be a whole number from 1 to 10}.
 */
public final class TextValues {
    private static final int DATE_LENGTH = "2026-01-31".length();

    private TextValues() {}

    /** @throws IllegalArgumentException if it is no number or out of range */
    public static long wholeNumber(String text, long least, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException("is '" + text + "', but must be a whole number from "
                + Numbers.grouped(least) + " to " + Numbers.grouped(most));
    }

    /**
     * A number from 0 to 1, or a percentage: {@code 0.03} or {@code 3%}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static double fraction(String text) {
        boolean percent = text.endsWith("%");
        try {
            double value = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
            double fraction = percent ? value / 100 : value;
            if (fraction >= 0
                    && fraction <= 1
                    && Character.digit(text.charAt(text.length() - (percent ? 2 : 1)), 10) >= 0) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException("is '" + text + "', but must be a number from 0 to 1, such as 0.03, or 3%");
    }

    /**
     * A date such as 2026-01-31. LocalDate.parse would load the whole of java.time.format for it.
     *
     * @throws IllegalArgumentException if it is none, or no calendar has it
     */
    public static LocalDate date(String text) {
        if (text.length() == DATE_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 7);
            int day = digits(text, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                try {
                    return LocalDate.of(year, month, day);
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException("is '" + text + "', which no calendar has", e);
                }
            }
        }
        throw new IllegalArgumentException("is '" + text + "', but must be a date such as 2026-01-31");
    }

    /**
     * A time zone's name or offset.
     *
     * @throws IllegalArgumentException if there is no such zone
     */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "is '" + text + "', but must be a time zone such as Europe/Warsaw, America/New_York, UTC or +02:00",
                    e);
        }
    }

    /**
     * One of an enum's constants, written in lower case with hyphens; case doesn't count.
     *
     * @throws IllegalArgumentException if there is no such constant
     */
    public static <E extends Enum<E>> E choice(String text, E[] constants) {
        String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
        StringBuilder allowed = new StringBuilder();
        for (int i = 0; i < constants.length; i++) {
            String key = key(constants[i]);
            if (key.equals(wanted)) {
                return constants[i];
            }
            allowed.append(i == 0 ? "" : i == constants.length - 1 ? " or " : ", ")
                    .append(key);
        }
        throw new IllegalArgumentException("is '" + text + "', but must be " + allowed);
    }

    /** An enum's constant as people write it. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}

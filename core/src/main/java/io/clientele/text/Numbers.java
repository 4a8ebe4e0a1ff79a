package io.clientele.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers for people: {@code 1,234,567.89} in every locale. String.format would load a hundred classes for the first
 * number that is shown.
 */
public final class Numbers {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    /** Beyond it, a double no longer has all digits of the scaled number. */
    private static final double LARGEST_SCALED = 1L << 52;

    private Numbers() {}

    /** {@code 1,234,567}. */
    public static String grouped(long value) {
        String digits = Long.toString(value);
        int start = value < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits.length() + 8);
        for (int i = 0; i < digits.length(); i++) {
            if (i > start && (digits.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** {@code 1,234.56}. */
    public static String money(long cents) {
        return fixed(cents, 2, true);
    }

    /** {@code 1234.56}, for files and JSON. */
    public static String plainMoney(long cents) {
        return fixed(cents, 2, false);
    }

    /** {@code 1,234.57}, rounded half up; {@code -} for what is no number. */
    public static String decimal(double value, int places) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        double scaled = value * POWERS[places];
        if (Math.abs(scaled) < LARGEST_SCALED) {
            return fixed(Math.round(scaled), places, true);
        }
        BigDecimal exact = new BigDecimal(value).setScale(0, RoundingMode.HALF_UP);
        return exact.unscaledValue().bitLength() > 62 ? exact.toString() : grouped(exact.longValueExact());
    }

    /** {@code 12.3 %} of a share such as 0.123. */
    public static String percent(double share, int places) {
        return decimal(share * 100, places) + (Double.isNaN(share) ? "" : " %");
    }

    /** {@code +1.2 %} or {@code -1.2 %}, and {@code 0.0 %} for what rounds to nothing. */
    public static String signedPercent(double share, int places) {
        String text = percent(share, places);
        boolean nothing = Math.round(share * 100 * POWERS[places]) == 0;
        return share > 0 && !nothing ? "+" + text : text;
    }

    /** {@code 1 customer}, {@code 2,000 customers}. */
    public static String counted(long count, String one, String many) {
        return grouped(count) + " " + (count == 1 ? one : many);
    }

    /** {@code 12 ms}, {@code 3.4 s}, {@code 2 min 05 s}. */
    public static String duration(long nanos) {
        long millis = (nanos + 500_000) / 1_000_000;
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return decimal(millis / 1_000.0, 1) + " s";
        }
        long seconds = millis / 1_000;
        return seconds / 60 + " min " + (seconds % 60 < 10 ? "0" : "") + seconds % 60 + " s";
    }

    private static String fixed(long unscaled, int places, boolean group) {
        long power = POWERS[places];
        long whole = unscaled / power;
        String text = group ? grouped(whole) : Long.toString(whole);
        if (whole == 0 && unscaled < 0) {
            text = "-" + text;
        }
        if (places == 0) {
            return text;
        }
        String fraction = Long.toString(Math.abs(unscaled % power));
        return text + "." + "0".repeat(places - fraction.length()) + fraction;
    }
}

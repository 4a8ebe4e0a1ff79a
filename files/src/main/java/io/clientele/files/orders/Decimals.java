package io.clientele.files.orders;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers from what people write: signs before, behind or as parentheses, a currency sign or code at either end,
 * thousands grouped by point, comma, space or apostrophe. Never through a floating-point number.
 */
final class Decimals {

    /** The largest amount of a row, in cents: 10 million million. */
    static final long MOST_CENTS = 1_000_000_000_000_000L;

    private static final int MOST_DIGITS = 60;
    private static final Pattern SCIENTIFIC = Pattern.compile("[-+(]?[\\d.,]*\\d[.,]?[eE][-+]?\\d+\\)?");

    private Decimals() {}

    /** The digits of a text and the marks between them, and whether it is negative; null if it is no number. */
    record Core(String digits, boolean negative) {}

    static @Nullable Core core(String text) {
        String inner = text;
        boolean negative = false;
        boolean signed = false;
        if (inner.startsWith("(") && inner.endsWith(")")) {
            inner = inner.substring(1, inner.length() - 1);
            negative = true;
            signed = true;
        }
        int from = 0;
        int to = inner.length();
        // From each end: one sign, one currency, spaces, in any order.
        int letters = 0;
        while (from < to && (!isDigitOrMark(inner.charAt(from)) || (inner.charAt(from) == '.' && letters > 0))) {
            char c = inner.charAt(from++);
            if (isSign(c) && !signed) {
                signed = true;
                negative = c != '+';
            } else if (Character.isLetter(c) && letters < 3) {
                letters++;
            } else if (!isCurrency(c) && !Texts.isSpace(c) && c != '.') {
                return null;
            }
        }
        while (to > from && !Character.isDigit(inner.charAt(to - 1))) {
            char c = inner.charAt(--to);
            if (isSign(c) && !signed) {
                signed = true;
                negative = c != '+';
            } else if (Character.isLetter(c) && letters < 3) {
                letters++;
            } else if (!isCurrency(c)
                    && !Texts.isSpace(c)
                    && !(c == '.' && to > from && Character.isLetter(inner.charAt(to - 1)))) {
                return null;
            }
        }
        StringBuilder digits = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = inner.charAt(i);
            if ((c >= '0' && c <= '9') || c == '.' || c == ',') {
                digits.append(c);
            } else if (Texts.isSpace(c) || c == '\'' || c == '’') {
                digits.append(' ');
            } else {
                return null;
            }
        }
        return digits.length() == 0 ? null : new Core(digits.toString(), negative);
    }

    static BigDecimal parse(String text, DecimalMark decimal) throws BadValue {
        if (SCIENTIFIC.matcher(text).matches()) {
            throw new BadValue("must be written without an exponent");
        }
        Core core = core(text);
        if (core == null) {
            throw new BadValue("must be a number, such as 1234" + decimal.mark + "50");
        }
        if (core.digits.length() > MOST_DIGITS) {
            throw new BadValue("must have fewer than " + MOST_DIGITS + " digits");
        }
        int mark = core.digits.lastIndexOf(decimal.mark);
        String whole = mark < 0 ? core.digits : core.digits.substring(0, mark);
        String fraction = mark < 0 ? "" : core.digits.substring(mark + 1);
        if (!digitsOnly(fraction) || !grouped(whole, decimal) || (whole.isEmpty() && fraction.isEmpty())) {
            throw new BadValue("must be a number with a " + decimal.text + ", such as 1234" + decimal.mark + "50");
        }
        String plain = whole.replace(".", "").replace(",", "").replace(" ", "");
        BigDecimal value = new BigDecimal((plain.isEmpty() ? "0" : plain) + (fraction.isEmpty() ? "" : "." + fraction));
        return core.negative ? value.negate() : value;
    }

    /** Half a cent goes away from zero. */
    static long cents(BigDecimal amount) throws BadValue {
        BigDecimal cents = amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (cents.abs().compareTo(BigDecimal.valueOf(MOST_CENTS)) > 0) {
            throw new BadValue("must be at most 10,000,000,000,000.00");
        }
        return cents.longValueExact();
    }

    static boolean hasPartsOfCents(BigDecimal amount) {
        return amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2;
    }

    /** No groups, or one to three digits and then groups of three, all parted by the same character. */
    private static boolean grouped(String whole, DecimalMark decimal) {
        int separator = 0;
        int sinceSeparator = 0;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (c >= '0' && c <= '9') {
                sinceSeparator++;
                continue;
            }
            if (c == decimal.mark
                    || (separator != 0 && (c != separator || sinceSeparator != 3))
                    || sinceSeparator == 0
                    || sinceSeparator > 3) {
                return false;
            }
            separator = c;
            sinceSeparator = 0;
        }
        return separator == 0 || sinceSeparator == 3;
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isDigitOrMark(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212';
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}

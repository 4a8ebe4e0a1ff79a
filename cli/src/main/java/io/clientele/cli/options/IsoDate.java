package io.clientele.cli.options;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date such as 2026-01-31. LocalDate.parse would load the whole of java.time.format for it. */
public final class IsoDate implements ITypeConverter<LocalDate> {
    private static final int LENGTH = "2026-01-31".length();

    @Override
    public LocalDate convert(String text) {
        if (text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if (year >= 0 && month >= 0 && day >= 0) {
                try {
                    return LocalDate.of(year, month, day);
                } catch (DateTimeException e) {
                    throw new TypeConversionException("is '" + text + "', which no calendar has");
                }
            }
        }
        throw new TypeConversionException("is '" + text + "', but must be a date such as 2026-01-31");
    }

    private static int number(String text, int from, int to) {
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

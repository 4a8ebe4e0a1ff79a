package io.clientele.server.jobs;

import io.clientele.store.edit.FieldErrors;
import io.clientele.text.Numbers;
import io.clientele.text.TextValues;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of a form; what is refused is told the value and what is allowed, in the words of the command line. */
final class FormValues {
    private final FieldErrors errors;

    FormValues(FieldErrors errors) {
        this.errors = errors;
    }

    /** As the user writes it: {@code latin-hypercube}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return {@code least} where it is wrong */
    long wholeNumber(String field, String text, long least, long most) {
        try {
            long value = Long.parseLong(text.strip().replace(",", ""));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        errors.add(
                field,
                "is '" + text + "', but must be a whole number from " + Numbers.grouped(least) + " to "
                        + Numbers.grouped(most));
        return least;
    }

    /** @return null where it is left out or wrong */
    @Nullable
    LocalDate date(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            errors.add(field, "is '" + text + "', but must be a date such as 2026-01-31");
            return null;
        }
    }

    /** A share such as {@code 0.03} or {@code 3%}, from 0 to 1. */
    double share(String field, String text) {
        String stripped = text.strip();
        boolean percent = stripped.endsWith("%");
        String digits = percent ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
        // An exponent could ask for a billion digits.
        if (digits.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
            BigDecimal number = new BigDecimal(digits);
            double share = (percent ? number.movePointLeft(2) : number).doubleValue();
            if (share <= 1) {
                return share;
            }
        }
        errors.add(field, "is '" + text + "', but must be a share from 0 to 1, such as 0.03 or 3%");
        return 0;
    }

    /** @return {@code otherwise} where it is wrong */
    <E extends Enum<E>> E choice(String field, String text, E[] choices, E otherwise) {
        for (E choice : choices) {
            if (key(choice).equals(text)) {
                return choice;
            }
        }
        errors.add(
                field,
                "is '" + text + "', but must be "
                        + Arrays.stream(choices).map(FormValues::key).collect(Collectors.joining(" or ")));
        return otherwise;
    }

    /** @return {@code otherwise} where it is wrong */
    ZoneId zone(String field, String text, ZoneId otherwise) {
        try {
            return TextValues.zone(text.strip());
        } catch (IllegalArgumentException e) {
            errors.add(field, String.valueOf(e.getMessage()));
            return otherwise;
        }
    }
}

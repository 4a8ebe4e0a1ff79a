package io.clientele.server.admin;

import io.clientele.store.edit.FieldError;
import io.clientele.store.edit.InvalidRecordException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a form's texts as what they mean, and collects what can't be read, so that all of it is told at once. */
final class FormReader {
    private static final String MONEY = "-?[0-9]{1,12}([.][0-9]{1,2})?";
    private static final String INTEGER = "-?[0-9]{1,18}";

    private final FormData data;
    private final List<FieldError> errors = new ArrayList<>();

    FormReader(FormData data) {
        this.data = data;
    }

    /** Without the spaces around it. */
    String text(String key) {
        return data.text(key).strip();
    }

    /** Null for nothing but spaces. */
    @Nullable
    String optionalText(String key) {
        String text = text(key);
        return text.isEmpty() ? null : text;
    }

    long cents(String key) {
        String text = text(key);
        if (!text.matches(MONEY)) {
            error(key, text, "an amount such as 12.50");
            return 0;
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    long integer(String key) {
        String text = text(key);
        if (!text.matches(INTEGER)) {
            error(key, text, "a whole number");
            return 0;
        }
        return Long.parseLong(text);
    }

    Instant instant(String key) {
        String text = text(key);
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            error(key, text, "a date and time such as 2025-01-31 12:00");
            return Instant.EPOCH;
        }
    }

    long reference(String key, Picker<?> picker) {
        Picker.Found found = picker.find(text(key));
        if (found.id() == null) {
            errors.add(new FieldError(key, found.problem()));
            return 0;
        }
        return found.id();
    }

    void error(String key, String text, String allowed) {
        errors.add(new FieldError(
                key, text.isEmpty() ? "is missing: " + allowed : "is '" + text + "', but must be " + allowed));
    }

    /** @throws InvalidRecordException if anything could not be read */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidRecordException(errors);
        }
    }
}

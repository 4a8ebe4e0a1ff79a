package io.clientele.store.edit;

import io.clientele.store.query.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a record, so that its editor learns of all of it at once. */
public final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** A text that must be there. */
    public void requireText(String field, String value, int maxLength) {
        if (value.isBlank()) {
            add(field, "must not be blank");
        } else {
            checkText(field, value, maxLength);
        }
    }

    /** A text that may be empty or missing; the length is in characters as people count them, mostly. */
    public void checkText(String field, @Nullable String value, int maxLength) {
        if (value == null) {
            return;
        }
        if (!Texts.storable(value)) {
            add(field, "must not hold U+0000 or half a surrogate pair");
        } else if (value.codePointCount(0, value.length()) > maxLength) {
            add(
                    field,
                    String.format(
                            Locale.ROOT,
                            "has %,d characters, but must have at most %,d",
                            value.codePointCount(0, value.length()),
                            maxLength));
        }
    }

    public void checkRange(String field, long value, long min, long max) {
        if (value < min || value > max) {
            add(field, String.format(Locale.ROOT, "is %,d, but must be from %,d to %,d", value, min, max));
        }
    }

    /** Forgets what is wrong with other fields: a record from a file may hold what nobody could enter, and be changed elsewhere. */
    public void keepOnly(Set<String> fields) {
        errors.removeIf(error -> !fields.contains(error.field()));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** @throws InvalidRecordException if anything is wrong */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidRecordException(errors);
        }
    }
}

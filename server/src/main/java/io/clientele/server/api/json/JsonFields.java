package io.clientele.server.api.json;

import io.clientele.server.problem.FieldProblem;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each read as what it must be: a string is no number, a number no string. What is wrong is
 * collected, so that the client learns of all of it at once; a value that is wrong is read as a harmless one.
 *
 * <p>{@code current} is what a field is without being there; null if it must be.
 */
public final class JsonFields {
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("1e14");

    private final Map<String, @Nullable Object> object;
    private final String path;
    private final Writing writing;
    private final List<FieldProblem> errors;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(Map<String, @Nullable Object> object, String path, Writing writing, List<FieldProblem> errors) {
        this.object = object;
        this.path = path;
        this.writing = writing;
        this.errors = errors;
    }

    static JsonFields of(Map<String, @Nullable Object> object, Writing writing) {
        return new JsonFields(object, "", writing, new ArrayList<>());
    }

    /** A text that must be there. */
    public String requiredText(String key, @Nullable String current) {
        return required(key, current, "", JsonFields::text);
    }

    /** A text that may be null. */
    public @Nullable String optionalText(String key, @Nullable String current) {
        if (!given(key)) {
            return current;
        }
        return object.get(key) == null ? null : readPresent(key, "", JsonFields::text);
    }

    /** A text that may be missing, but not null. */
    public String text(String key, String otherwise) {
        return given(key) ? readPresent(key, otherwise, JsonFields::text) : otherwise;
    }

    /** One of a few texts. */
    public <T> T choice(String key, T otherwise, List<String> allowed, Function<String, T> value) {
        return given(key)
                ? readPresent(key, otherwise, given -> {
                    if (given instanceof String text && allowed.contains(text)) {
                        return value.apply(text);
                    }
                    throw new NoSuchValue("one of " + String.join(", ", allowed));
                })
                : otherwise;
    }

    public long requiredInteger(String key, @Nullable Long current) {
        return required(key, current, 0L, JsonFields::integer);
    }

    public long integer(String key, long otherwise) {
        return given(key) ? readPresent(key, otherwise, JsonFields::integer) : otherwise;
    }

    /** An amount of money, in cents. */
    public long requiredCents(String key, @Nullable Long current) {
        return required(key, current, 0L, JsonFields::cents);
    }

    public Instant instant(String key, Instant otherwise) {
        return given(key) ? readPresent(key, otherwise, JsonFields::instant) : otherwise;
    }

    /** A date that may be missing or null. */
    public @Nullable LocalDate optionalDate(String key) {
        return given(key) && object.get(key) != null ? readPresent(key, LocalDate.EPOCH, JsonFields::date) : null;
    }

    /** A list of objects that must be there. */
    public <T> List<T> requiredList(String key, @Nullable List<T> current, Function<JsonFields, T> reader) {
        List<?> values = required(key, current, List.of(), value -> {
            if (value instanceof List<?> list) {
                return list;
            }
            throw new NoSuchValue("a list of objects");
        });
        if (values == current) {
            return current;
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String item = path + key + "[" + i + "]";
            if (values.get(i) instanceof Map<?, ?> map) {
                items.add(item(map, item, reader));
            } else {
                errors.add(new FieldProblem(item, "is " + shown(values.get(i)) + ", but must be an object"));
            }
        }
        return items;
    }

    @SuppressWarnings("unchecked") // StrictJson makes no other maps
    private <T> T item(Map<?, ?> map, String item, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields((Map<String, @Nullable Object>) map, item + ".", Writing.CREATE, errors);
        T value = reader.apply(fields);
        fields.refuseUnknown();
        return value;
    }

    /** Fields that the server sets. A client may send back what it got: they are not looked at. */
    public void readOnly(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Adds something that is wrong with a field of this object. */
    public void refuse(String key, String message) {
        errors.add(new FieldProblem(path + key, message));
    }

    /** @throws ProblemException if anything was wrong */
    void end() {
        refuseUnknown();
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.badRequest(errors));
        }
    }

    private void refuseUnknown() {
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                errors.add(
                        new FieldProblem(path + Quoted.bare(key), "is unknown; there are " + String.join(", ", known)));
            }
        }
    }

    private boolean given(String key) {
        known.add(key);
        return object.containsKey(key);
    }

    private <T> T required(String key, @Nullable T current, T harmless, Function<Object, ? extends T> type) {
        if (given(key)) {
            return readPresent(key, harmless, type);
        }
        if (current != null && writing == Writing.MERGE) {
            return current;
        }
        refuse(key, "is missing");
        return harmless;
    }

    private <T> T readPresent(String key, T harmless, Function<Object, ? extends T> type) {
        Object value = object.get(key);
        if (value == null) {
            refuse(key, "is null, but must have a value");
            return harmless;
        }
        try {
            return type.apply(value);
        } catch (NoSuchValue e) {
            refuse(key, "is " + shown(value) + ", but must be " + e.expected);
            return harmless;
        }
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new NoSuchValue("a string");
    }

    private static long integer(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new NoSuchValue("a whole number of at most 18 digits");
    }

    /** A number is compared by its digits, never written out: 1e999999999 would take a gigabyte. */
    private static long cents(Object value) {
        BigDecimal amount;
        if (value instanceof Long number) {
            amount = BigDecimal.valueOf(number);
        } else if (value instanceof BigDecimal number) {
            amount = number;
        } else if (value instanceof String text && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            amount = new BigDecimal(text);
        } else {
            throw notAnAmount();
        }
        long integerDigits = (long) amount.precision() - amount.scale();
        if (integerDigits > 15 || amount.abs().compareTo(MAX_AMOUNT) > 0) {
            throw notAnAmount();
        }
        BigDecimal cents = amount.stripTrailingZeros();
        if (cents.scale() > 2) {
            throw notAnAmount();
        }
        return cents.movePointRight(2).longValueExact();
    }

    private static NoSuchValue notAnAmount() {
        return new NoSuchValue("an amount with at most two decimals, such as \"12.50\"");
    }

    private static Instant instant(Object value) {
        try {
            if (value instanceof String text && text.length() <= 40) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException e) {
            throw new NoSuchValue("an instant such as \"2025-01-31T12:00:00Z\"", e);
        }
        throw new NoSuchValue("an instant such as \"2025-01-31T12:00:00Z\"");
    }

    private static LocalDate date(Object value) {
        try {
            if (value instanceof String text && text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new NoSuchValue("a date such as \"2025-01-31\"", e);
        }
        throw new NoSuchValue("a date such as \"2025-01-31\"");
    }

    /** As it may stand in a message. */
    static String shown(@Nullable Object value) {
        if (value instanceof String text) {
            return Quoted.of(text);
        }
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "a list" : Quoted.bare(String.valueOf(value));
    }

    private static final class NoSuchValue extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String expected;

        NoSuchValue(String expected) {
            this(expected, null);
        }

        NoSuchValue(String expected, @Nullable Exception cause) {
            super(expected, cause, false, false);
            this.expected = expected;
        }
    }
}

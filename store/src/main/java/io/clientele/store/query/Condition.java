package io.clientele.store.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a row must be like.
 *
 * @param values of the field's type; one but for {@link Comparison#IN}
 */
public record Condition(Field field, Comparison comparison, List<Object> values) {
    /** How many values {@link Comparison#IN} may be compared with. */
    public static final int MAX_VALUES = 100;

    private static final int MAX_TEXT = 500;

    /** @throws IllegalArgumentException if the field can't be compared so, or with this */
    public Condition {
        values = List.copyOf(values);
        if (!field.comparisons().contains(comparison)) {
            throw new IllegalArgumentException("there is no filter " + field.key() + comparison.suffix());
        }
        if (values.isEmpty() || values.size() > (comparison == Comparison.IN ? MAX_VALUES : 1)) {
            throw new IllegalArgumentException(field.key() + comparison.suffix() + " has " + values.size()
                    + " values, but must have "
                    + (comparison == Comparison.IN ? "1 to " + MAX_VALUES : "one"));
        }
        for (Object value : values) {
            check(field, comparison, value);
        }
    }

    public static Condition of(Field field, Comparison comparison, Object... values) {
        return new Condition(field, comparison, List.of(values));
    }

    /**
     * Reads what stands in a query parameter.
     *
     * @param text for {@link Comparison#IN} values with commas between
     * @throws IllegalArgumentException if it can't be read; the message is for the one who wrote it
     */
    public static Condition parse(Field field, Comparison comparison, String text) {
        if (comparison == Comparison.ISNULL) {
            try {
                return of(field, comparison, FieldType.bool(text));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        field.key() + "__isnull is '" + shortened(text) + "', but must be true or false", e);
            }
        }
        if (comparison != Comparison.IN) {
            return of(field, comparison, field.type().parse(field, text));
        }
        List<Object> values = new ArrayList<>();
        for (String part : text.split(",", MAX_VALUES + 1)) {
            values.add(field.type().parse(field, part));
        }
        return new Condition(field, comparison, values);
    }

    /** A text as it may stand in a message. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }

    private static void check(Field field, Comparison comparison, Object value) {
        boolean right = comparison == Comparison.ISNULL
                ? value instanceof Boolean
                : field.type().accepts(value);
        if (!right) {
            throw new IllegalArgumentException(
                    field.key() + " is compared with a " + value.getClass().getSimpleName());
        }
        if (field.type() == FieldType.INSTANT && value instanceof Long seconds && !FieldType.isInstant(seconds)) {
            throw new IllegalArgumentException(field.key() + " must be in the years 1 to 9999");
        }
        if (value instanceof String text) {
            if (text.length() > MAX_TEXT || !Texts.storable(text)) {
                throw new IllegalArgumentException(field.key() + comparison.suffix() + " must have at most " + MAX_TEXT
                        + " characters, without U+0000 and half a surrogate pair");
            }
            if (field.type() == FieldType.CHOICE && !field.choices().contains(text)) {
                throw new IllegalArgumentException(field.key() + " is '" + shortened(text) + "', but must be "
                        + field.type().expected(field));
            }
        }
    }
}

package io.clientele.store.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place between two rows: the values by which the row beside it is sorted. A page begins behind it or, read backwards, ends
 * before it.
 *
 * <p>As text it says by what it was sorted, so that it can't be used with another order. It is not signed: who forges one gets
 * another place in the same list, and nothing that the list would not show.
 *
 * @param backward whether the page lies before the row
 * @param values of the row, in the order of the sorts, the id last; null where the row has none
 */
public record Cursor(boolean backward, List<Sort> order, List<Value> values) {
    private static final int MAX_LENGTH = 4_000;
    private static final String VERSION = "1";

    public Cursor {
        order = List.copyOf(order);
        values = List.copyOf(values);
        if (order.size() != values.size()) {
            throw new IllegalArgumentException(
                    "cursor has " + values.size() + " values, but is of " + order.size() + " fields");
        }
    }

    /** A value that may be missing. */
    public record Value(@Nullable Object value) {}

    /** For a URL: letters, digits, minus and underscore. */
    public String encode() {
        StringBuilder text =
                new StringBuilder(VERSION).append(backward ? '<' : '>').append(text(order));
        for (Value value : values) {
            text.append('\0');
            if (value.value() != null) {
                text.append('=').append(value.value());
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param list whose cursor it is
     * @param sorts those of the request; empty for the list's own order
     * @throws IllegalArgumentException if it is not one, or of another order
     */
    public static Cursor decode(String text, RecordList<?> list, List<Sort> sorts) {
        List<Sort> order = Ordering.total(sorts.isEmpty() ? list.defaultSorts() : sorts, list.fields());
        if (text.length() > MAX_LENGTH) {
            throw invalid(null);
        }
        String decoded;
        try {
            decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid(e);
        }
        String[] parts = decoded.split("\0", -1);
        if (!parts[0].startsWith(VERSION + "<") && !parts[0].startsWith(VERSION + ">")) {
            throw invalid(null);
        }
        if (!parts[0].substring(2).equals(text(order)) || parts.length != order.size() + 1) {
            throw new IllegalArgumentException("cursor belongs to another ordering; begin at the first page");
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            values.add(value(order.get(i).field(), parts[i + 1]));
        }
        return new Cursor(parts[0].charAt(1) == '<', order, values);
    }

    private static Value value(Field field, String part) {
        if (part.isEmpty() && field.nullable()) {
            return new Value(null);
        }
        if (!part.startsWith("=")) {
            throw invalid(null);
        }
        String text = part.substring(1);
        try {
            return new Value(
                    switch (field.type()) {
                        case ID, MONEY, INTEGER -> Long.valueOf(text);
                        case INSTANT -> FieldType.checkedInstant(Long.parseLong(text));
                        case TEXT, EMAIL, CHOICE -> text;
                        case BOOLEAN -> FieldType.bool(text);
                    });
        } catch (NumberFormatException | DateTimeException e) {
            throw invalid(e);
        }
    }

    private static String text(List<Sort> order) {
        return order.stream().map(Sort::text).collect(Collectors.joining(","));
    }

    private static IllegalArgumentException invalid(@Nullable Exception cause) {
        return new IllegalArgumentException("cursor is not one that a list gave; begin at the first page", cause);
    }
}

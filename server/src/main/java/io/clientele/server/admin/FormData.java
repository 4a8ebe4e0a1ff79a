package io.clientele.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: texts by the names of its inputs. Only declared fields get in, whatever a request holds.
 *
 * @param rows how many rows the inline has; 0 without one
 */
public record FormData(Map<String, String> texts, int rows) {
    public FormData {
        texts = Map.copyOf(texts);
    }

    static final FormData EMPTY = new FormData(Map.of(), 0);

    /** What was typed; empty if nothing was. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    public boolean ticked(String key) {
        return texts.containsKey(key);
    }

    /** @param parameter the request's first value of that name; null if there is none */
    static FormData read(
            List<FormField> fields, @Nullable Inline inline, Function<String, @Nullable String> parameter) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FormField field : fields) {
            put(texts, field.key(), field.typed() ? parameter.apply(field.key()) : null);
        }
        int rows = inline == null ? 0 : rows(parameter.apply(inline.key() + ".rows"), inline);
        for (int row = 0; inline != null && row < rows; row++) {
            for (FormField field : inline.row(row)) {
                put(texts, field.key(), field.typed() ? parameter.apply(field.key()) : null);
            }
            put(texts, inline.removeName(row), parameter.apply(inline.removeName(row)));
        }
        return new FormData(texts, rows);
    }

    FormData withRows(int more) {
        return new FormData(texts, more);
    }

    FormData with(String key, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(key, text);
        return new FormData(changed, rows);
    }

    private static void put(Map<String, String> texts, String key, @Nullable String text) {
        if (text != null) {
            texts.put(key, text);
        }
    }

    private static int rows(@Nullable String text, Inline inline) {
        return text == null || !text.matches("[0-9]{1,4}") ? 0 : Math.min(Integer.parseInt(text), inline.maxRows());
    }
}

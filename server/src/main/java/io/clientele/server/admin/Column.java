package io.clientele.server.admin;

import io.clientele.store.query.Field;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key in the exported file's first line
 * @param header for people
 * @param sort by what a click on the header sorts; null if it doesn't
 * @param style of its cells: {@code number} for flush right, {@code nowrap} for one line; empty for neither
 * @param cell what it shows of a row
 */
public record Column<T>(String key, String header, @Nullable Field sort, String style, Function<T, Cell> cell) {

    static <T> Column<T> of(Field field, String header, Function<T, Cell> cell) {
        return new Column<>(field.key(), header, field.sortable() ? field : null, "", cell);
    }

    static <T> Column<T> number(Field field, String header, Function<T, Cell> cell) {
        return new Column<>(field.key(), header, field.sortable() ? field : null, "number", cell);
    }

    /** For what reads badly in two lines, such as an instant. */
    static <T> Column<T> oneLine(Field field, String header, Function<T, Cell> cell) {
        return new Column<>(field.key(), header, field.sortable() ? field : null, "nowrap", cell);
    }

    static <T> Column<T> unsorted(String key, String header, Function<T, Cell> cell) {
        return new Column<>(key, header, null, "", cell);
    }
}

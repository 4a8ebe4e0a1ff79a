package io.clientele.table;

/**
 * A column of a table in its readable form.
 *
 * @param name as in headers: {@code ordered_at}
 * @param nullable whether a row may have no value; in CSV the field is empty then
 * @param description one sentence for the data dictionary
 */
public record Column(String name, ColumnType type, boolean nullable, String description) {

    static Column of(String name, ColumnType type, String description) {
        return new Column(name, type, false, description);
    }

    Column orNull() {
        return new Column(name, type, true, description);
    }
}

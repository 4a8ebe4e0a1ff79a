package io.clientele.files.check;

import io.clientele.files.orders.Duck;
import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What DuckDB reads a table's files by. It is told all that it could guess, so that it finds what doesn't fit. */
final class TableRelation {

    private final CheckedManifest manifest;
    private final Table table;

    TableRelation(CheckedManifest manifest, Table table) {
        this.manifest = manifest;
        this.table = table;
    }

    /** The table's rows with the types that they must have. */
    String typed(List<Path> files) {
        return switch (manifest.format()) {
            case "csv" -> "SELECT * FROM " + csv(files, columns(table), manifest.header());
            case "jsonl" -> jsonl(files);
            default ->
                "SELECT "
                        + table.columns().stream()
                                .map(column -> "CAST(" + Duck.name(column.name()) + " AS " + type(column) + ") AS "
                                        + column.name())
                                .collect(Collectors.joining(", "))
                        + " FROM read_parquet(" + list(files) + ", hive_partitioning = false)";
        };
    }

    /** What {@link #names} must give. */
    String expectedNames() {
        if (manifest.format().equals("parquet")) {
            return table.columns().stream()
                    .map(column -> column.name() + " " + kind(column))
                    .collect(Collectors.joining(","));
        }
        return table.header() + (manifest.nested() && table == Table.ORDERS ? ",items" : "");
    }

    private static String kind(Column column) {
        return switch (column.type()) {
            case INTEGER, SMALL_INTEGER -> "whole";
            case MONEY -> "money";
            case INSTANT -> "instant";
            case TEXT -> "text";
        };
    }

    /** The names of a file's columns as they are, in one row; for Parquet with their kinds. Not for CSV. */
    String names(Path file) {
        return switch (manifest.format()) {
            case "jsonl" ->
                "SELECT array_to_string(json_keys(json), ',') FROM read_json_objects(" + list(List.of(file))
                        + ", format = 'newline_delimited'" + compression() + ") LIMIT 1";
            default ->
                "SELECT string_agg(column_name || ' ' || CASE WHEN column_type IN ('TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT')"
                        + " THEN 'whole' WHEN regexp_full_match(column_type, 'DECIMAL\\(\\d+,2\\)') THEN 'money'"
                        + " WHEN column_type = 'TIMESTAMP WITH TIME ZONE' THEN 'instant' WHEN column_type = 'VARCHAR' THEN"
                        + " 'text' ELSE column_type END, ',') FROM (DESCRIBE SELECT * FROM read_parquet("
                        + list(List.of(file)) + "))";
        };
    }

    private String csv(List<Path> files, String columns, boolean header) {
        return "read_csv(" + list(files) + ", auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
                + " new_line = '\\n', allow_quoted_nulls = false, strict_mode = true, hive_partitioning = false, header = "
                + header + compression() + ", columns = {" + columns + "})";
    }

    private String jsonl(List<Path> files) {
        String columns = columns(table);
        boolean items = manifest.nested() && table == Table.ORDER_ITEMS;
        if (manifest.nested() && (table == Table.ORDERS || items)) {
            columns = columns(Table.ORDERS) + ", 'items': 'STRUCT("
                    + Table.ORDER_ITEMS.columns().stream()
                            .skip(1)
                            .map(column -> column.name() + " " + type(column))
                            .collect(Collectors.joining(", "))
                    + ")[]'";
        }
        String rows = "read_json(" + list(files) + ", format = 'newline_delimited'" + compression() + ", columns = {"
                + columns + "}, hive_partitioning = false)";
        return items
                ? "SELECT order_id, unnest(items, recursive := true) FROM (SELECT id AS order_id, items FROM " + rows
                        + ")"
                : "SELECT " + table.columns().stream().map(Column::name).collect(Collectors.joining(", ")) + " FROM "
                        + rows;
    }

    private String compression() {
        // Its reader of JSON doesn't know the word none.
        String name = manifest.compression().equals("none") ? "uncompressed" : manifest.compression();
        return ", compression = " + Duck.literal(name);
    }

    private static String columns(Table table) {
        return table.columns().stream()
                .map(column -> "'" + column.name() + "': '" + type(column) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String type(Column column) {
        ColumnType type = column.type();
        return switch (type) {
            case INTEGER -> "BIGINT";
            case SMALL_INTEGER -> "INTEGER";
            case MONEY -> "DECIMAL(18,2)";
            case INSTANT -> "TIMESTAMP";
            case TEXT -> "VARCHAR";
        };
    }

    private static String list(List<Path> files) {
        return files.stream().map(file -> Duck.literal(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }
}

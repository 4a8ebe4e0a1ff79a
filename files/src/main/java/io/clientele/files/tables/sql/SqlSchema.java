package io.clientele.files.tables.sql;

import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands before and behind the rows. Foreign keys stand in CREATE TABLE, since SQLite can't add them later, and parents come
 * before their children; indices come after the rows, which is faster in both.
 */
final class SqlSchema {
    /** Parents first. */
    private static final List<Table> ORDER =
            List.of(Table.PRODUCTS, Table.CUSTOMERS, Table.GROUND_TRUTH, Table.ORDERS, Table.ORDER_ITEMS);

    private final List<Table> tables;

    SqlSchema(Set<Table> chosen) {
        tables = ORDER.stream().filter(chosen::contains).toList();
    }

    /** Parents first. */
    List<Table> tables() {
        return tables;
    }

    String createTables() {
        StringBuilder sql = new StringBuilder();
        for (Table table : tables) {
            List<String> lines = new ArrayList<>();
            for (Column column : table.columns()) {
                lines.add("    " + column.name() + " " + type(column.type()) + (column.nullable() ? "" : " NOT NULL"));
            }
            lines.add("    PRIMARY KEY ("
                    + table.primaryKey().stream().map(Column::name).collect(Collectors.joining(", ")) + ")");
            for (Column column : table.columns()) {
                table.references(column)
                        .filter(tables::contains)
                        .ifPresent(parent ->
                                lines.add("    FOREIGN KEY (" + column.name() + ") REFERENCES " + parent.key()));
            }
            sql.append("CREATE TABLE ").append(table.key()).append(" (\n");
            sql.append(String.join(",\n", lines)).append("\n);\n");
        }
        return sql.toString();
    }

    String createIndices() {
        StringBuilder sql = new StringBuilder();
        for (Table table : tables) {
            sql.append(
                    switch (table) {
                        case CUSTOMERS -> "CREATE UNIQUE INDEX customers_email ON customers (email);\n";
                        case ORDERS -> """
                            CREATE INDEX orders_by_customer ON orders (customer_id, ordered_at);
                            CREATE INDEX orders_by_date ON orders (ordered_at);
                            """;
                        case ORDER_ITEMS -> "CREATE INDEX order_items_by_product ON order_items (product_id);\n";
                        case PRODUCTS, GROUND_TRUTH -> "";
                    });
        }
        return sql.toString();
    }

    /** A type that both know; SQLite looks at it only to see whether numbers are to be numbers. */
    private static String type(ColumnType type) {
        return switch (type) {
            case INTEGER -> "BIGINT";
            case SMALL_INTEGER -> "INTEGER";
            case MONEY -> "DECIMAL(12,2)";
            case TEXT -> "TEXT";
            case INSTANT -> "TIMESTAMP WITH TIME ZONE";
        };
    }
}

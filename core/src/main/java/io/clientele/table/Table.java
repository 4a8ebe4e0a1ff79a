package io.clientele.table;

import static io.clientele.table.ColumnType.INSTANT;
import static io.clientele.table.ColumnType.INTEGER;
import static io.clientele.table.ColumnType.MONEY;
import static io.clientele.table.ColumnType.SMALL_INTEGER;
import static io.clientele.table.ColumnType.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables that are generated, with the columns of their readable form: decimals, ISO 8601 instants in UTC. */
public enum Table {
    CUSTOMERS(
            "Who buys: people who do not exist, whom their addresses cannot reach.",
            1,
            Column.of("id", INTEGER, "The customer's number."),
            Column.of("name", TEXT, "Given name and family name."),
            Column.of("email", TEXT, "Unique, in a domain that is reserved for examples.")
                    .orNull(),
            Column.of("phone", TEXT, "International form, from a range reserved for fiction where the country has one.")
                    .orNull(),
            Column.of("address", TEXT, "Street and number, postcode and city, in the order of the country.")
                    .orNull(),
            Column.of("created_at", INSTANT, "When the account was opened, before the first order.")),
    PRODUCTS(
            "What is bought.",
            1,
            Column.of("id", INTEGER, "The product's number."),
            Column.of("name", TEXT, "What it is called."),
            Column.of("description", TEXT, "A sentence about it."),
            Column.of("category", TEXT, "The shelf that it stands on."),
            Column.of("price", MONEY, "Today's price of one piece."),
            Column.of("stock", INTEGER, "Pieces in the warehouse.")),
    ORDERS(
            "Who bought when, and for how much.",
            1,
            Column.of("id", INTEGER, "The order's number; a customer's orders have rising numbers."),
            Column.of("customer_id", INTEGER, "Who ordered."),
            Column.of("ordered_at", INSTANT, "When."),
            Column.of(
                    "status",
                    TEXT,
                    "delivered, shipped, pending or cancelled; cancelled orders count in no statistic."),
            Column.of("total", MONEY, "The sum of quantity times unit price over the order's lines.")),
    ORDER_ITEMS(
            "The lines of the orders.",
            2,
            Column.of("order_id", INTEGER, "The order."),
            Column.of("line_no", SMALL_INTEGER, "The line's number in the order, from 1."),
            Column.of("product_id", INTEGER, "What was bought."),
            Column.of("quantity", INTEGER, "Pieces, at least 1; negative for an imported return."),
            Column.of("unit_price", MONEY, "The price of one piece when it was ordered.")),
    GROUND_TRUTH(
            "What was asked of each generated customer: the truth that a segmentation is judged by.",
            1,
            Column.of("customer_id", INTEGER, "The customer."),
            Column.of("persona", TEXT, "The key of the persona that the customer was drawn from."),
            Column.of("orders", SMALL_INTEGER, "Completed orders in the window."),
            Column.of("spend", MONEY, "The sum of their totals that was aimed at; the baskets meet it to some cents."),
            Column.of("recency_days", SMALL_INTEGER, "Days from the last order's date to the as-of date.")
                    .orNull());

    private final String key = name().toLowerCase(Locale.ROOT);
    private final String description;
    private final int keyColumns;

    // List.of's lists never change, which their type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    Table(String description, int keyColumns, Column... columns) {
        this.description = description;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    /** The name in databases and files: {@code order_items}. */
    public String key() {
        return key;
    }

    /** One sentence about the rows. */
    public String description() {
        return description;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The first columns, by which rows are told apart and sorted. */
    public List<Column> primaryKey() {
        return columns.subList(0, keyColumns);
    }

    /** The columns' names, separated by commas. */
    public String header() {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    /** The other table whose primary key the column holds. */
    public Optional<Table> references(Column column) {
        return Optional.ofNullable(
                switch (this) {
                    case ORDERS -> column.name().equals("customer_id") ? CUSTOMERS : null;
                    case GROUND_TRUTH -> column.name().equals("customer_id") ? CUSTOMERS : null;
                    case ORDER_ITEMS ->
                        switch (column.name()) {
                            case "order_id" -> ORDERS;
                            case "product_id" -> PRODUCTS;
                            default -> null;
                        };
                    case CUSTOMERS, PRODUCTS -> null;
                });
    }
}

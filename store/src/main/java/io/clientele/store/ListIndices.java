package io.clientele.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Indices for lists that people page through. They are not part of the schema, since a seed or an import would have to keep them
 * up: a server makes those that are missing when it starts.
 */
public final class ListIndices {
    /** Each with what it is on. With the id, and in the order of its columns, a page is read from it without sorting. */
    private static final Map<String, String> INDICES = indices();

    /** Orders, of which a second or so is needed to make the indices. */
    private static final int MANY = 200_000;

    private ListIndices() {}

    private static Map<String, String> indices() {
        Map<String, String> indices = new LinkedHashMap<>();
        indices.put("customers_by_name", "customers (name, id)");
        indices.put("customers_by_created", "customers (created_at, id)");
        // With the total, so that a month's revenue is summed without reading the table.
        indices.put("orders_by_status", "orders (status, ordered_at, id, total_cents)");
        indices.put("orders_by_total", "orders (total_cents, id)");
        // With all of a line, so that a product's sales are summed without sorting twenty million of them.
        indices.put("order_items_by_product", "order_items (product_id, order_id, quantity, unit_price_cents)");
        return indices;
    }

    /** The names of those that may be there, and others: what a load may suspend. */
    public static String[] and(String... others) {
        return Stream.concat(Stream.of(others), INDICES.keySet().stream()).toArray(String[]::new);
    }

    /** As {@link #ensure(Database, Runnable)}, without a word. */
    public static List<String> ensure(Database database) {
        return ensure(database, () -> {});
    }

    /**
     * Makes the missing indices. In a big database that takes a while, in which nobody else can write.
     *
     * @param slow is run first if somebody might wonder what is being waited for
     * @return the names of those that it made
     */
    public static List<String> ensure(Database database, Runnable slow) {
        if (database.read("examine", Session::indices).containsAll(INDICES.keySet())) {
            return List.of();
        }
        if (database.read("examine", ListIndices::big)) {
            slow.run();
        }
        return database.write("make indices in", session -> {
            Set<String> there = session.indices();
            List<String> made = new ArrayList<>();
            for (Map.Entry<String, String> index : INDICES.entrySet()) {
                if (!there.contains(index.getKey())) {
                    session.execute("CREATE INDEX " + index.getKey() + " ON " + index.getValue());
                    made.add(index.getKey());
                }
            }
            return made;
        });
    }

    private static boolean big(Session session) throws SQLException {
        return session.number("SELECT count(*) FROM (SELECT 1 FROM orders LIMIT " + MANY + ") many") == MANY;
    }
}

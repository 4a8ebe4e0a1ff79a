package io.clientele.store.crm;

import io.clientele.store.Database;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** How many orders keep records from being deleted; one statement for any number of records. */
public final class OrderCounts {
    private final Database database;

    public OrderCounts(Database database) {
        this.database = database;
    }

    /** How many orders these customers have, by id; those without are missing. */
    public Map<Long, Long> ofCustomers(Collection<Long> ids) {
        return count("SELECT customer_id, count(*) FROM orders WHERE customer_id IN (%s) GROUP BY customer_id", ids);
    }

    /** In how many orders these products are, by id; those in none are missing. */
    public Map<Long, Long> ofProducts(Collection<Long> ids) {
        return count(
                "SELECT product_id, count(DISTINCT order_id) FROM order_items WHERE product_id IN (%s) GROUP BY product_id",
                ids);
    }

    private Map<Long, Long> count(String sql, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        Map<Long, Long> counts = new HashMap<>();
        return database.read("read the orders of", session -> {
            session.forEach(
                    sql.replace("%s", marks),
                    row -> Map.entry(row.getLong(1), row.getLong(2)),
                    entry -> counts.put(entry.getKey(), entry.getValue()),
                    ids.toArray());
            return counts;
        });
    }
}

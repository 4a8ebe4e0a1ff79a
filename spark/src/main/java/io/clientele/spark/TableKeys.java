package io.clientele.spark;

import io.clientele.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which rows can be found and by which they lie together.
 *
 * @param customer the column with the customer's id, or null
 * @param order the column with the order's id, or null
 */
record TableKeys(@Nullable String customer, @Nullable String order) {

    static TableKeys of(Table table) {
        return switch (table) {
            case CUSTOMERS -> new TableKeys("id", null);
            case GROUND_TRUTH -> new TableKeys("customer_id", null);
            case ORDERS -> new TableKeys("customer_id", "id");
            case ORDER_ITEMS -> new TableKeys(null, "order_id");
            case PRODUCTS -> new TableKeys(null, null);
        };
    }

    /**
     * The column that a scan of these columns says its partitions by: Spark takes one answer. A customer's, where it is read, since
     * that is what orders are grouped by.
     */
    @Nullable
    String partitionColumn(List<String> read) {
        if (customer != null && read.contains(customer)) {
            return customer;
        }
        return order != null && read.contains(order) ? order : null;
    }
}

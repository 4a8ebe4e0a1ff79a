package io.clientele.store.crm;

import io.clientele.store.audit.Changes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What the history says of a changed order. */
final class OrderChanges {

    private OrderChanges() {}

    static Changes between(OrderDetail old, OrderDetail now) {
        Changes changes = new Changes()
                .add("customer", customer(old), customer(now))
                .add("status", old.order().status().key(), now.order().status().key())
                .add("order_date", old.order().orderedAt(), now.order().orderedAt());
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Long> before = quantities(old, names);
        Map<Long, Long> after = quantities(now, names);
        for (long product : new TreeSet<>(names.keySet())) {
            changes.add("items: " + names.get(product), before.get(product), after.get(product));
        }
        return changes.addMoney(
                "total_price", old.order().totalCents(), now.order().totalCents());
    }

    /** How an order is called. */
    static String text(OrderDetail order) {
        return "order " + order.order().id() + " of " + order.order().customer().name();
    }

    private static String customer(OrderDetail order) {
        return order.order().customer().id() + " " + order.order().customer().name();
    }

    private static Map<Long, Long> quantities(OrderDetail order, Map<Long, String> names) {
        Map<Long, Long> quantities = new LinkedHashMap<>();
        for (LineRow line : order.lines()) {
            quantities.merge(line.productId(), line.quantity(), Long::sum);
            names.put(line.productId(), line.productName());
        }
        return quantities;
    }
}

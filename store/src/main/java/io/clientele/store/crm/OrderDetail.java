package io.clientele.store.crm;

import io.clientele.store.edit.RecordVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored order with its lines.
 *
 * @param lines in the order of their numbers; none for some imported orders
 */
public record OrderDetail(OrderRow order, List<LineRow> lines) {
    public OrderDetail {
        lines = List.copyOf(lines);
    }

    public OrderValues values() {
        return new OrderValues(
                order.customer().id(),
                order.status(),
                order.orderedAt(),
                lines.stream()
                        .map(line -> new LineValues(line.productId(), line.quantity()))
                        .toList());
    }

    /** Of the order and its lines; names of customer and products are none of it. */
    public String version() {
        List<@Nullable Object> content = new ArrayList<>();
        content.add(order.id());
        content.add(order.customer().id());
        content.add(order.status().key());
        content.add(order.orderedAt().getEpochSecond());
        content.add(order.totalCents());
        for (LineRow line : lines) {
            content.add(line.productId());
            content.add(line.quantity());
            content.add(line.unitPriceCents());
        }
        return RecordVersion.of(content.toArray());
    }
}

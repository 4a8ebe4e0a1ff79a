package io.clientele.files.tables;

import io.clientele.model.OrderStatus;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps all rows in their readable form, values with a bar between: what a file's reader has to come back with. */
public final class RowTexts implements RowReceiver {
    private final Map<Table, List<String>> rows = new EnumMap<>(Table.class);

    /** In the order in which they came. */
    public List<String> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        add(Table.PRODUCTS, id, name, description, category, money(priceCents), stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        add(Table.CUSTOMERS, id, name, email, phone, address, Instant.ofEpochSecond(createdAt));
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        add(Table.ORDERS, id, customerId, Instant.ofEpochSecond(orderedAt), status.key(), money(totalCents));
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        add(Table.ORDER_ITEMS, orderId, lineNo, productId, quantity, money(unitPriceCents));
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        add(Table.GROUND_TRUTH, customerId, persona, orders, money(spendCents), recencyDays == 0 ? null : recencyDays);
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private void add(Table table, @Nullable Object... values) {
        rows.computeIfAbsent(table, key -> new ArrayList<>())
                .add(Arrays.stream(values).map(Objects::toString).collect(Collectors.joining("|")));
    }
}

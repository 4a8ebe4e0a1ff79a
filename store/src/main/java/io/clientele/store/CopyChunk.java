package io.clientele.store;

import io.clientele.model.OrderStatus;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of all generated tables, for PostgreSQL. */
final class CopyChunk implements RowChunk {
    private static final Map<OrderStatus, byte[]> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, status.key().getBytes(StandardCharsets.UTF_8));
        }
    }

    private final CopyRows products = new CopyRows();
    private final CopyRows customers = new CopyRows();
    private final CopyRows orders = new CopyRows();
    private final CopyRows items = new CopyRows();
    private final CopyRows truth = new CopyRows();

    /** In the order in which the fields are written. */
    static List<String> columns(Table table) {
        return switch (table) {
            case CUSTOMERS -> List.of("id", "name", "email", "phone", "address", "created_at");
            case PRODUCTS -> List.of("id", "name", "description", "category", "price_cents", "stock");
            case ORDERS -> List.of("id", "customer_id", "ordered_at", "status", "total_cents");
            case ORDER_ITEMS -> List.of("order_id", "line_no", "product_id", "quantity", "unit_price_cents");
            case GROUND_TRUTH -> List.of("customer_id", "persona", "orders", "spend_cents", "recency_days");
        };
    }

    CopyRows rows(Table table) {
        return switch (table) {
            case CUSTOMERS -> customers;
            case PRODUCTS -> products;
            case ORDERS -> orders;
            case ORDER_ITEMS -> items;
            case GROUND_TRUTH -> truth;
        };
    }

    @Override
    public void clear() {
        for (Table table : Table.values()) {
            rows(table).clear();
        }
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        products.row(6, name.length() + description.length() + category.length())
                .bigint(id)
                .text(name)
                .text(description)
                .text(category)
                .bigint(priceCents)
                .bigint(stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        customers
                .row(6, name.length() + length(email) + length(phone) + length(address))
                .bigint(id)
                .text(name)
                .text(email)
                .text(phone)
                .text(address)
                .instant(createdAt);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        byte[] text = Objects.requireNonNull(STATUS.get(status));
        orders.row(5, text.length)
                .bigint(id)
                .bigint(customerId)
                .instant(orderedAt)
                .text(text)
                .bigint(totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        items.row(5, 0)
                .bigint(orderId)
                .integer(lineNo)
                .bigint(productId)
                .bigint(quantity)
                .bigint(unitPriceCents);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        truth.row(5, persona.length())
                .bigint(customerId)
                .text(persona)
                .integer(orders)
                .bigint(spendCents)
                .integer(recencyDays);
    }

    private static int length(@Nullable Utf8Buffer text) {
        return text == null ? 0 : text.length();
    }
}

package io.clientele.files.tables.text;

import io.clientele.model.OrderStatus;
import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import io.clientele.text.InstantText;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, one in a line: amounts are numbers with two decimals, instants texts, and null stands for no value. */
final class JsonRows implements RowReceiver {
    /** What stands before each value: the comma, the name in quotes and the colon. */
    private static final byte[][] PRODUCT = prefixes(Table.PRODUCTS, 0);

    private static final byte[][] CUSTOMER = prefixes(Table.CUSTOMERS, 0);
    private static final byte[][] ORDER = prefixes(Table.ORDERS, 0);
    private static final byte[][] ORDER_ITEM = prefixes(Table.ORDER_ITEMS, 0);
    private static final byte[][] NESTED_ITEM = prefixes(Table.ORDER_ITEMS, 1);
    private static final byte[][] TRUTH = prefixes(Table.GROUND_TRUTH, 0);
    private static final byte[] END = bytes("}\n");
    private static final byte[] INSTANT_END = bytes("\"}\n");
    private static final byte[] NULL = bytes("null");
    private static final Map<OrderStatus, byte[]> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, bytes('"' + status.key() + '"'));
        }
    }

    private final InstantText instants = new InstantText();
    private final Utf8Buffer out;

    JsonRows(Utf8Buffer out) {
        this.out = out;
    }

    private static byte[][] prefixes(Table table, int from) {
        List<byte[]> prefixes = new ArrayList<>();
        for (Column column : table.columns().subList(from, table.columns().size())) {
            String quote = column.type() == ColumnType.INSTANT ? "\"" : "";
            prefixes.add(bytes((prefixes.isEmpty() ? "{\"" : ",\"") + column.name() + "\":" + quote));
        }
        return prefixes.toArray(new byte[0][]);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        out.append(PRODUCT[0]).append(id);
        JsonText.append(name, out.append(PRODUCT[1]));
        JsonText.append(description, out.append(PRODUCT[2]));
        JsonText.append(category, out.append(PRODUCT[3]));
        out.append(PRODUCT[4]).appendCents(priceCents);
        out.append(PRODUCT[5]).append(stock).append(END);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        out.append(CUSTOMER[0]).append(id);
        JsonText.append(name, out.append(CUSTOMER[1]));
        JsonText.append(email, out.append(CUSTOMER[2]));
        JsonText.append(phone, out.append(CUSTOMER[3]));
        JsonText.append(address, out.append(CUSTOMER[4]));
        instants.append(createdAt, out.append(CUSTOMER[5]));
        out.append(INSTANT_END);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        openOrder(id, customerId, orderedAt, status, totalCents);
        out.append(END);
    }

    /** An order without the brace and the line's end behind it. */
    void openOrder(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        out.append(ORDER[0]).append(id).append(ORDER[1]).append(customerId);
        instants.append(orderedAt, out.append(ORDER[2]));
        out.append('"').append(ORDER[3]).append(Objects.requireNonNull(STATUS.get(status)));
        out.append(ORDER[4]).appendCents(totalCents);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        out.append(ORDER_ITEM[0]).append(orderId).append(ORDER_ITEM[1]).append(lineNo);
        out.append(ORDER_ITEM[2]).append(productId).append(ORDER_ITEM[3]).append(quantity);
        out.append(ORDER_ITEM[4]).appendCents(unitPriceCents).append(END);
    }

    /** An item within its order. */
    void nestedItem(int lineNo, long productId, long quantity, long unitPriceCents) {
        out.append(NESTED_ITEM[0]).append(lineNo).append(NESTED_ITEM[1]).append(productId);
        out.append(NESTED_ITEM[2]).append(quantity).append(NESTED_ITEM[3]);
        out.appendCents(unitPriceCents).append('}');
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        out.append(TRUTH[0]).append(customerId);
        JsonText.append(persona, out.append(TRUTH[1]));
        out.append(TRUTH[2])
                .append(orders)
                .append(TRUTH[3])
                .appendCents(spendCents)
                .append(TRUTH[4]);
        if (recencyDays > 0) {
            out.append(recencyDays);
        } else {
            out.append(NULL);
        }
        out.append(END);
    }
}

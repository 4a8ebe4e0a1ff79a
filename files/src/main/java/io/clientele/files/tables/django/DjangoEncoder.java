package io.clientele.files.tables.django;

import io.clientele.files.FilesException;
import io.clientele.files.tables.ChunkEncoder;
import io.clientele.model.OrderStatus;
import io.clientele.text.InstantText;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as a fixture's objects, each with a comma before it and on a line of its own. */
public final class DjangoEncoder implements ChunkEncoder {
    private static final Map<OrderStatus, byte[]> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, utf8(", \"status\": \"" + status.key() + "\", \"order_date\": "));
        }
    }

    private static final byte[] NAME = utf8(", \"fields\": {\"name\": ");
    private static final byte[] EMAIL = utf8(", \"email\": ");
    private static final byte[] PHONE = utf8(", \"phone\": ");
    private static final byte[] ADDRESS = utf8(", \"address\": ");
    private static final byte[] CREATED_AT = utf8(", \"created_at\": ");
    private static final byte[] DESCRIPTION = utf8(", \"description\": ");
    private static final byte[] CATEGORY = utf8(", \"category\": ");
    private static final byte[] PRICE = utf8(", \"price\": ");
    private static final byte[] STOCK = utf8(", \"stock\": ");
    private static final byte[] CUSTOMER = utf8(", \"fields\": {\"customer\": ");
    private static final byte[] TOTAL_PRICE = utf8(", \"total_price\": ");
    private static final byte[] ORDER = utf8(", \"fields\": {\"order\": ");
    private static final byte[] PRODUCT = utf8(", \"product\": ");
    private static final byte[] QUANTITY = utf8(", \"quantity\": ");
    private static final byte[] UNIT_PRICE = utf8(", \"unit_price\": ");
    private static final byte[] END = utf8("}}");

    private final InstantText instants = new InstantText();
    private final Utf8Buffer chunk = new Utf8Buffer(1 << 16);
    private final byte[] customerStart;
    private final byte[] productStart;
    private final byte[] orderStart;
    private final byte[] itemStart;
    private final int itemKeysPerOrder;
    private long rows;

    DjangoEncoder(String app, int itemKeysPerOrder) {
        this.customerStart = start(app, "customer");
        this.productStart = start(app, "product");
        this.orderStart = start(app, "order");
        this.itemStart = start(app, "orderitem");
        this.itemKeysPerOrder = itemKeysPerOrder;
    }

    private static byte[] start(String app, String model) {
        return utf8(",\n{\"model\": \"" + app + "." + model + "\", \"pk\": ");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void begin() {
        chunk.clear();
        rows = 0;
    }

    @Override
    public void end() {}

    @Override
    public long rows() {
        return rows;
    }

    /** The objects, once the chunk has ended. */
    Utf8Buffer chunk() {
        return chunk;
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        chunk.append(productStart).append(id).append(NAME);
        JsonText.append(name, chunk);
        JsonText.append(description, chunk.append(DESCRIPTION));
        JsonText.append(category, chunk.append(CATEGORY));
        appendCents(priceCents, chunk.append(PRICE));
        chunk.append(STOCK).append(stock);
        endRow();
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        chunk.append(customerStart).append(id).append(NAME);
        JsonText.append(name, chunk);
        JsonText.append(email, chunk.append(EMAIL));
        JsonText.append(phone, chunk.append(PHONE));
        JsonText.append(address, chunk.append(ADDRESS));
        appendInstant(createdAt, chunk.append(CREATED_AT));
        endRow();
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        chunk.append(orderStart).append(id).append(CUSTOMER).append(customerId);
        appendInstant(orderedAt, chunk.append(Objects.requireNonNull(STATUS.get(status))));
        appendCents(totalCents, chunk.append(TOTAL_PRICE));
        endRow();
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        chunk.append(itemStart).append(itemKey(orderId, lineNo));
        chunk.append(ORDER).append(orderId).append(PRODUCT).append(productId);
        chunk.append(QUANTITY).append(quantity);
        appendCents(unitPriceCents, chunk.append(UNIT_PRICE));
        endRow();
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        throw new IllegalArgumentException("a fixture has no model for what was asked of a customer");
    }

    /** Django wants one column for a key. */
    private long itemKey(long orderId, int lineNo) {
        if (lineNo >= itemKeysPerOrder || orderId > Long.MAX_VALUE / itemKeysPerOrder - 1) {
            throw new FilesException("line " + lineNo + " of order " + orderId + " has no key: it is "
                    + itemKeysPerOrder + " times the order's id plus the line's number, which must be below "
                    + itemKeysPerOrder + " and the key a number of 64 bits");
        }
        return orderId * itemKeysPerOrder + lineNo;
    }

    private void appendInstant(long epochSecond, Utf8Buffer out) {
        out.append('"');
        instants.append(epochSecond, out);
        out.append('"');
    }

    private static void appendCents(long cents, Utf8Buffer out) {
        out.append('"').appendCents(cents).append('"');
    }

    private void endRow() {
        chunk.append(END);
        rows++;
    }
}

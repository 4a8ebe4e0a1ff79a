package io.clientele.files.tables.django;

import io.clientele.files.FilesException;
import io.clientele.files.tables.Compression;
import io.clientele.files.tables.text.JsonText;
import io.clientele.files.tables.text.TextEncoder;
import io.clientele.model.OrderStatus;
import io.clientele.text.InstantText;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as a fixture's objects, one in a line, with a comma between. */
public final class DjangoEncoder extends TextEncoder {
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
    private final byte[] customerStart;
    private final byte[] productStart;
    private final byte[] orderStart;
    private final byte[] itemStart;
    private final int itemKeysPerOrder;

    DjangoEncoder(String app, int itemKeysPerOrder, Compression compression) {
        super(compression);
        this.customerStart = start(app, "customer");
        this.productStart = start(app, "product");
        this.orderStart = start(app, "order");
        this.itemStart = start(app, "orderitem");
        this.itemKeysPerOrder = itemKeysPerOrder;
    }

    private static byte[] start(String app, String model) {
        return utf8("{\"model\": \"" + app + "." + model + "\", \"pk\": ");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        begin(productStart).append(id).append(NAME);
        JsonText.append(name, text);
        JsonText.append(description, text.append(DESCRIPTION));
        JsonText.append(category, text.append(CATEGORY));
        appendCents(priceCents, text.append(PRICE));
        text.append(STOCK).append(stock);
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
        begin(customerStart).append(id).append(NAME);
        JsonText.append(name, text);
        JsonText.append(email, text.append(EMAIL));
        JsonText.append(phone, text.append(PHONE));
        JsonText.append(address, text.append(ADDRESS));
        appendInstant(createdAt, text.append(CREATED_AT));
        endRow();
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        begin(orderStart).append(id).append(CUSTOMER).append(customerId);
        appendInstant(orderedAt, text.append(Objects.requireNonNull(STATUS.get(status))));
        appendCents(totalCents, text.append(TOTAL_PRICE));
        endRow();
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        begin(itemStart).append(itemKey(orderId, lineNo));
        text.append(ORDER).append(orderId).append(PRODUCT).append(productId);
        text.append(QUANTITY).append(quantity);
        appendCents(unitPriceCents, text.append(UNIT_PRICE));
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

    private Utf8Buffer begin(byte[] start) {
        if (rows++ > 0) {
            text.append(DjangoFile.SEPARATOR);
        }
        return text.append(start);
    }

    private void endRow() {
        text.append(END);
    }
}

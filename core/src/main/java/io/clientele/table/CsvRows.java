package io.clientele.table;

import io.clientele.model.OrderStatus;
import io.clientele.text.InstantText;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV lines: fields as RFC 4180 has them, a line feed behind each row, text in UTF-8, nothing for no value. This is the form
 * whose hash names a table's content, whatever it is stored in.
 */
public final class CsvRows implements RowReceiver {
    private static final Map<OrderStatus, byte[]> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, status.key().getBytes(StandardCharsets.UTF_8));
        }
    }

    private final InstantText instants = new InstantText();
    private final Utf8Buffer out;

    /** @param out where the lines are appended */
    public CsvRows(Utf8Buffer out) {
        this.out = out;
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        out.append(id).append(',');
        appendText(name);
        out.append(',');
        appendText(description);
        out.append(',');
        appendText(category);
        out.append(',').appendCents(priceCents);
        out.append(',').append(stock).append('\n');
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        out.append(id).append(',');
        appendText(name);
        out.append(',');
        appendText(email);
        out.append(',');
        appendText(phone);
        out.append(',');
        appendText(address);
        out.append(',');
        instants.append(createdAt, out);
        out.append('\n');
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        out.append(id).append(',').append(customerId).append(',');
        instants.append(orderedAt, out);
        out.append(',').append(Objects.requireNonNull(STATUS.get(status)));
        out.append(',').appendCents(totalCents).append('\n');
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        out.append(orderId).append(',').append(lineNo);
        out.append(',').append(productId).append(',').append(quantity);
        out.append(',').appendCents(unitPriceCents).append('\n');
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        out.append(customerId).append(',').append(persona);
        out.append(',').append(orders).append(',').appendCents(spendCents);
        out.append(',');
        if (recencyDays > 0) {
            out.append(recencyDays);
        }
        out.append('\n');
    }

    /** Quoted where it has to be: with a comma, a quote or a line's end in it, or empty, which is not the same as missing. */
    private void appendText(@Nullable Utf8Buffer text) {
        if (text == null) {
            return;
        }
        byte[] bytes = text.array();
        boolean quoted = text.length() == 0;
        for (int i = 0; i < text.length(); i++) {
            byte b = bytes[i];
            quoted |= b == ',' || b == '"' || b == '\n' || b == '\r';
        }
        if (!quoted) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            if (bytes[i] == '"') {
                out.append('"');
            }
            out.append(bytes, i, 1);
        }
        out.append('"');
    }
}

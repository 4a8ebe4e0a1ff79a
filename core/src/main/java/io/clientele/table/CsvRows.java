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

    /** A one in each of eight bytes. */
    private static final long EACH = 0x0101010101010101L;

    private final InstantText instants = new InstantText();
    private final Utf8Buffer out;

    private long lastOrderId;
    private int lastOrderIdLength = Integer.MAX_VALUE;
    private long lastOrderIdBytes;
    private long lastOrderIdBytesBeyond;

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
        out.append(id, ',');
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
        out.append(id, ',').append(customerId, ',');
        instants.append(orderedAt, out);
        out.append(',').append(Objects.requireNonNull(STATUS.get(status)));
        out.append(',').appendCents(totalCents, '\n');
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        appendOrderId(orderId);
        out.append(lineNo, ',').append(productId, ',').append(quantity, ',').appendCents(unitPriceCents, '\n');
    }

    /** The lines of an order begin with the same digits, which are made once. */
    private void appendOrderId(long orderId) {
        if (orderId == lastOrderId && lastOrderIdLength <= 2 * Long.BYTES) {
            out.appendBytes(lastOrderIdBytes, Math.min(lastOrderIdLength, Long.BYTES));
            if (lastOrderIdLength > Long.BYTES) {
                out.appendBytes(lastOrderIdBytesBeyond, lastOrderIdLength - Long.BYTES);
            }
            return;
        }
        int from = out.length();
        out.append(orderId, ',');
        lastOrderId = orderId;
        lastOrderIdLength = out.length() - from;
        lastOrderIdBytes = out.eightBytes(from);
        lastOrderIdBytesBeyond = out.eightBytes(from + Long.BYTES);
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
        int length = text.length();
        if (length > 0 && !hasSpecial(text)) {
            out.append(text);
            return;
        }
        if (!mayHaveQuotes(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        appendEscaped(text);
    }

    private void appendEscaped(Utf8Buffer text) {
        byte[] bytes = text.array();
        int length = text.length();
        out.append('"');
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '"') {
                out.append(bytes, from, i + 1 - from).append('"');
                from = i + 1;
            }
        }
        out.append(bytes, from, length - from).append('"');
    }

    /** First sixteen bytes at a time, with whatever stands behind the text; then, if that may have been it, without. */
    private static boolean hasSpecial(Utf8Buffer text) {
        return (specials(text.eightBytes(0)) | specials(text.eightBytes(Long.BYTES))) != 0
                ? text.length() >= 2 * Long.BYTES || hasSpecialFrom(0, text)
                : text.length() > 2 * Long.BYTES && hasSpecialBeyond(text);
    }

    private static boolean hasSpecialBeyond(Utf8Buffer text) {
        int length = text.length();
        for (int at = 2 * Long.BYTES; at < length; at += 2 * Long.BYTES) {
            if ((specials(text.eightBytes(at)) | specials(text.eightBytes(at + Long.BYTES))) != 0) {
                return at + 2 * Long.BYTES <= length || hasSpecialFrom(at, text);
            }
        }
        return false;
    }

    private static boolean hasSpecialFrom(int from, Utf8Buffer text) {
        byte[] bytes = text.array();
        for (int at = from; at < text.length(); at++) {
            byte b = bytes[at];
            if (b == ',' || b == '"' || b == '\n' || b == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a quote, or may be: one behind the text counts as well. */
    private static boolean mayHaveQuotes(Utf8Buffer text) {
        int length = text.length();
        long quotes = 0;
        for (int at = 0; at < length; at += 2 * Long.BYTES) {
            quotes |=
                    zeros(text.eightBytes(at) ^ (EACH * '"')) | zeros(text.eightBytes(at + Long.BYTES) ^ (EACH * '"'));
        }
        return quotes != 0;
    }

    private static long specials(long eight) {
        return zeros(eight ^ (EACH * ','))
                | zeros(eight ^ (EACH * '"'))
                | zeros(eight ^ (EACH * '\n'))
                | zeros(eight ^ (EACH * '\r'));
    }

    /** The highest bit of each byte that is 0; above the first such byte others may be marked as well. */
    private static long zeros(long eight) {
        return (eight - EACH) & ~eight & (EACH << 7);
    }
}

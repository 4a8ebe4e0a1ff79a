package io.clientele.files.tables.sql;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.text.TextEncoder;
import io.clientele.model.OrderStatus;
import io.clientele.table.Table;
import io.clientele.text.InstantText;
import io.clientele.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows as INSERT statements: in each chunk the rows of one table together, those of parents first. */
public final class SqlEncoder extends TextEncoder {
    private static final Map<OrderStatus, byte[]> STATUS = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            STATUS.put(status, (",'" + status.key() + "'").getBytes(StandardCharsets.UTF_8));
        }
    }

    private final InstantText instants = new InstantText();
    private final List<Table> tables;
    private final Map<Table, InsertStatements> statements = new EnumMap<>(Table.class);

    /** @param tables parents first */
    SqlEncoder(List<Table> tables, Compression compression) {
        super(compression);
        this.tables = tables;
        for (Table table : tables) {
            statements.put(table, new InsertStatements(table));
        }
    }

    @Override
    public void begin() {
        super.begin();
        statements.values().forEach(InsertStatements::begin);
    }

    @Override
    public void end() {
        for (Table table : tables) {
            of(table).end(text);
        }
        super.end();
    }

    @Override
    public void product(
            long id, Utf8Buffer name, Utf8Buffer description, Utf8Buffer category, long priceCents, long stock) {
        Utf8Buffer out = nextRow(Table.PRODUCTS);
        out.append(id);
        appendText(name, out);
        appendText(description, out);
        appendText(category, out);
        appendCents(priceCents, "products.price", out);
        out.append(',').append(stock);
    }

    @Override
    public void customer(
            long id,
            Utf8Buffer name,
            @Nullable Utf8Buffer email,
            @Nullable Utf8Buffer phone,
            @Nullable Utf8Buffer address,
            long createdAt) {
        Utf8Buffer out = nextRow(Table.CUSTOMERS);
        out.append(id);
        appendText(name, out);
        appendText(email, out);
        appendText(phone, out);
        appendText(address, out);
        appendInstant(createdAt, out);
    }

    @Override
    public void order(long id, long customerId, long orderedAt, OrderStatus status, long totalCents) {
        Utf8Buffer out = nextRow(Table.ORDERS);
        out.append(id).append(',').append(customerId);
        appendInstant(orderedAt, out);
        out.append(Objects.requireNonNull(STATUS.get(status)));
        appendCents(totalCents, "orders.total", out);
    }

    @Override
    public void orderItem(long orderId, int lineNo, long productId, long quantity, long unitPriceCents) {
        Utf8Buffer out = nextRow(Table.ORDER_ITEMS);
        out.append(orderId).append(',').append(lineNo);
        out.append(',').append(productId).append(',').append(quantity);
        appendCents(unitPriceCents, "order_items.unit_price", out);
    }

    @Override
    public void groundTruth(long customerId, Utf8Buffer persona, int orders, long spendCents, int recencyDays) {
        Utf8Buffer out = nextRow(Table.GROUND_TRUTH);
        out.append(customerId);
        appendText(persona, out);
        out.append(',').append(orders);
        appendCents(spendCents, "ground_truth.spend", out);
        if (recencyDays > 0) {
            out.append(',').append(recencyDays);
        } else {
            appendText(null, out);
        }
    }

    private Utf8Buffer nextRow(Table table) {
        rows++;
        return of(table).nextRow();
    }

    private InsertStatements of(Table table) {
        return Objects.requireNonNull(statements.get(table));
    }

    private void appendInstant(long epochSecond, Utf8Buffer out) {
        out.append(',').append('\'');
        instants.append(epochSecond, out);
        out.append('\'');
    }

    private static void appendText(@Nullable Utf8Buffer text, Utf8Buffer out) {
        SqlText.append(text, out.append(','));
    }

    private static void appendCents(long cents, String column, Utf8Buffer out) {
        SqlText.appendCents(cents, column, out.append(','));
    }
}

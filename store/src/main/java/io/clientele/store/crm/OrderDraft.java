package io.clientele.store.crm;

import io.clientele.store.Session;
import io.clientele.store.audit.Changes;
import io.clientele.store.edit.FieldErrors;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order as it is to be: checked, priced, added up. */
final class OrderDraft {
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59Z");

    private final List<PricedLine> lines;
    private final long totalCents;
    private final Map<Long, Long> taken;

    private OrderDraft(List<PricedLine> lines, long totalCents, Map<Long, Long> taken) {
        this.lines = lines;
        this.totalCents = totalCents;
        this.taken = taken;
    }

    /**
     * @param old null for a new order
     * @throws io.clientele.store.edit.InvalidRecordException if it can't be so
     */
    static OrderDraft of(Session session, @Nullable OrderDetail old, OrderValues values) throws SQLException {
        FieldErrors errors = new FieldErrors();
        if (old == null || old.order().customer().id() != values.customerId()) {
            checkCustomer(session, values.customerId(), errors);
        }
        if (values.orderedAt().isBefore(FIRST_INSTANT) || values.orderedAt().isAfter(LAST_INSTANT)) {
            errors.add("order_date", "must be from year 1 to year 9999");
        }
        List<LineValues> oldLines = old == null ? List.of() : old.values().lines();
        Shelf shelf = Shelf.read(session, oldLines, values.lines());
        List<PricedLine> lines;
        long totalCents;
        if (old != null && oldLines.equals(values.lines())) {
            lines = old.lines().stream()
                    .map(line -> new PricedLine(line.productId(), line.quantity(), line.unitPriceCents()))
                    .toList();
            totalCents = old.order().totalCents();
        } else {
            checkLines(values.lines(), shelf, errors);
            errors.throwIfAny();
            lines = priced(old, values.lines(), shelf);
            totalCents = lines.stream().mapToLong(PricedLine::totalCents).reduce(0, Math::addExact);
            if (totalCents > OrderValues.MAX_TOTAL_CENTS) {
                errors.add(
                        "total_price",
                        "would be " + Changes.money(totalCents) + ", but must be at most "
                                + Changes.money(OrderValues.MAX_TOTAL_CENTS));
            }
        }
        Map<Long, Long> taken = Shelf.taken(
                old == null ? Map.of() : Shelf.held(old.order().status(), oldLines),
                Shelf.held(values.status(), values.lines()));
        shelf.check(taken, values.lines(), errors);
        errors.throwIfAny();
        return new OrderDraft(lines, totalCents, taken);
    }

    List<PricedLine> lines() {
        return lines;
    }

    long totalCents() {
        return totalCents;
    }

    /** Pieces to take from stock, by product. */
    Map<Long, Long> taken() {
        return taken;
    }

    private static void checkCustomer(Session session, long customerId, FieldErrors errors) throws SQLException {
        if (session.first(
                        "SELECT id FROM customers WHERE id = ?" + session.rowLock(), row -> row.getLong(1), customerId)
                .isEmpty()) {
            errors.add("customer", "there is no customer " + customerId);
        }
    }

    private static void checkLines(List<LineValues> lines, Shelf shelf, FieldErrors errors) {
        if (lines.isEmpty()) {
            errors.add("items", "must not be empty");
        } else if (lines.size() > OrderValues.MAX_LINES) {
            errors.add(
                    "items",
                    String.format(
                            Locale.ROOT,
                            "has %,d lines, but must have at most %,d",
                            lines.size(),
                            OrderValues.MAX_LINES));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            LineValues line = lines.get(i);
            if (shelf.item(line.productId()) == null) {
                errors.add("items[" + i + "].product", "there is no product " + line.productId());
            }
            errors.checkRange("items[" + i + "].quantity", line.quantity(), 1, LineValues.MAX_QUANTITY);
        }
    }

    /** A line that stays keeps its price. */
    private static List<PricedLine> priced(@Nullable OrderDetail old, List<LineValues> lines, Shelf shelf) {
        Map<Long, Deque<Long>> oldPrices = new HashMap<>();
        if (old != null) {
            for (LineRow line : old.lines()) {
                oldPrices
                        .computeIfAbsent(line.productId(), product -> new ArrayDeque<>())
                        .add(line.unitPriceCents());
            }
        }
        List<PricedLine> priced = new ArrayList<>();
        for (LineValues line : lines) {
            Deque<Long> prices = oldPrices.getOrDefault(line.productId(), new ArrayDeque<>());
            Long kept = prices.poll();
            Shelf.Item item = shelf.item(line.productId());
            if (item == null) {
                throw new IllegalStateException("product " + line.productId() + " was checked");
            }
            priced.add(new PricedLine(line.productId(), line.quantity(), kept == null ? item.priceCents() : kept));
        }
        return priced;
    }
}

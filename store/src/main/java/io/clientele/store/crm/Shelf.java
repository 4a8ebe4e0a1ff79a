package io.clientele.store.crm;

import io.clientele.model.OrderStatus;
import io.clientele.store.Session;
import io.clientele.store.edit.FieldErrors;
import io.clientele.store.query.Where;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products that a change of an order touches, with their prices and stock. Nobody else can change them meanwhile. */
final class Shelf {
    private final Map<Long, Item> items = new HashMap<>();

    /** What is there of a product. */
    record Item(long productId, String name, long priceCents, long stock) {}

    private Shelf() {}

    /** In the order of the ids, so that no two changes wait for each other. */
    static Shelf read(Session session, List<LineValues> before, List<LineValues> after) throws SQLException {
        List<Long> ids = List.copyOf(Stream.concat(before.stream(), after.stream())
                .map(LineValues::productId)
                .collect(Collectors.toCollection(TreeSet::new)));
        Shelf shelf = new Shelf();
        if (!ids.isEmpty()) {
            session.forEach(
                    "SELECT id, name, price_cents, stock FROM products WHERE id IN (" + Where.marks(ids)
                            + ") ORDER BY id" + session.rowLock(),
                    row -> new Item(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)),
                    item -> shelf.items.put(item.productId(), item),
                    ids.toArray());
        }
        return shelf;
    }

    @Nullable
    Item item(long productId) {
        return items.get(productId);
    }

    /**
     * What an order holds of each product. Pieces that came back in an imported return are none of the shop's stock.
     *
     * @param status a cancelled order holds nothing
     */
    static Map<Long, Long> held(OrderStatus status, List<LineValues> lines) {
        Map<Long, Long> held = new TreeMap<>();
        if (status != OrderStatus.CANCELLED) {
            for (LineValues line : lines) {
                if (line.quantity() > 0) {
                    held.merge(line.productId(), line.quantity(), Long::sum);
                }
            }
        }
        return held;
    }

    /** How many pieces are taken from stock, by product; given back where negative. */
    static Map<Long, Long> taken(Map<Long, Long> before, Map<Long, Long> after) {
        Map<Long, Long> taken = new TreeMap<>(after);
        before.forEach((product, pieces) -> taken.merge(product, -pieces, Long::sum));
        taken.values().removeIf(pieces -> pieces == 0);
        return taken;
    }

    /** Notes an error at the first line of each product of which there is not enough, or would be too much. */
    void check(Map<Long, Long> taken, List<LineValues> lines, FieldErrors errors) {
        taken.forEach((product, pieces) -> {
            Item item = items.get(product);
            if (item != null && pieces > item.stock) {
                errors.add(
                        "items[" + firstLine(product, lines) + "].quantity",
                        String.format(
                                Locale.ROOT,
                                "takes %,d pieces of %s from stock, but %s",
                                pieces,
                                item.name,
                                item.stock == 0
                                        ? "there is none"
                                        : String.format(Locale.ROOT, "only %,d are there", item.stock)));
            } else if (item != null && item.stock - pieces > ProductValues.MAX_STOCK) {
                errors.add("items", "gives back more pieces of " + item.name + " than its stock can hold");
            }
        });
    }

    /** After {@link #check}. */
    static void take(Session session, Map<Long, Long> taken) throws SQLException {
        for (Map.Entry<Long, Long> entry : taken.entrySet()) {
            session.execute("UPDATE products SET stock = stock - ? WHERE id = ?", entry.getValue(), entry.getKey());
        }
    }

    private static int firstLine(long product, List<LineValues> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).productId() == product) {
                return i;
            }
        }
        throw new IllegalArgumentException("no line takes product " + product);
    }
}

package io.clientele.server.admin;

import io.clientele.store.crm.LineRow;
import io.clientele.store.crm.OrderDetail;
import io.clientele.store.crm.ProductRow;
import io.clientele.store.crm.ProductStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order's form will cost, as the store is going to compute it: the n-th line of a product that the order has keeps its
 * price, a new one costs what the product costs now. Rows that can't be read yet show nothing.
 */
final class OrderTotals {
    private static final String QUANTITY = "[0-9]{1,7}";

    private final Inline items;
    private final Picker<?> picker;
    private final ProductStore products;

    OrderTotals(Inline items, Picker<?> picker, ProductStore products) {
        this.items = items;
        this.picker = picker;
        this.products = products;
    }

    Map<String, String> of(FormData data, @Nullable OrderDetail order) {
        Map<Long, Deque<Long>> kept = keptPrices(order);
        Map<String, String> outputs = new LinkedHashMap<>();
        long sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            String quantity = data.text(items.name(row, "quantity")).strip();
            Optional<Long> price = OrderEditing.counts(data, row) ? price(data, row, kept) : Optional.empty();
            if (price.isPresent()) {
                outputs.put(items.name(row, "price"), Format.money(price.get()));
                if (quantity.matches(QUANTITY)) {
                    long total = price.get() * Long.parseLong(quantity);
                    outputs.put(items.name(row, "total"), Format.money(total));
                    sum += total;
                }
            }
        }
        outputs.put("total_price", Format.money(sum));
        return outputs;
    }

    private static Map<Long, Deque<Long>> keptPrices(@Nullable OrderDetail order) {
        Map<Long, Deque<Long>> prices = new HashMap<>();
        if (order != null) {
            for (LineRow line : order.lines()) {
                prices.computeIfAbsent(line.productId(), product -> new ArrayDeque<>())
                        .add(line.unitPriceCents());
            }
        }
        return prices;
    }

    private Optional<Long> price(FormData data, int row, Map<Long, Deque<Long>> kept) {
        String typed = data.text(items.name(row, "product")).strip();
        Long product = Picker.idIn(typed);
        if (product == null) {
            product = typed.isEmpty() ? null : picker.find(typed).id();
        }
        if (product == null) {
            return Optional.empty();
        }
        Deque<Long> prices = kept.getOrDefault(product, new ArrayDeque<>());
        return prices.isEmpty()
                ? products.records().find(product).map(ProductRow::priceCents)
                : Optional.of(prices.remove());
    }
}

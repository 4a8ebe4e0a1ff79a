package io.clientele.imports;

import io.clientele.model.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order from the file.
 *
 * @param key the order column's text; null if the file has none, each row being an order then. Not unique: the same number
 *     may occur for two customers, and an order some of whose lines were cancelled comes as two orders.
 * @param orderedAtEpochSeconds seconds UTC, within the years 1900 to 2199
 * @param status {@link OrderStatus#DELIVERED} if the file has no status
 * @param totalCents the order's total in cents; negative for a return, and always the sum of the lines' totals if there are
 *     lines
 * @param lines in the order of the file; empty if the file has no products
 */
public record ImportedOrder(
        @Nullable String key,
        long orderedAtEpochSeconds,
        OrderStatus status,
        long totalCents,
        List<ImportedLine> lines) {

    public ImportedOrder {
        if (key != null) {
            Checks.text("key", key);
        }
        lines = List.copyOf(lines);
        if (!lines.isEmpty()) {
            long sumCents = 0;
            for (ImportedLine line : lines) {
                sumCents = Math.addExact(sumCents, line.totalCents());
            }
            if (sumCents != totalCents) {
                throw new IllegalArgumentException(
                        "totalCents is " + totalCents + ", but must be the sum of the lines, " + sumCents);
            }
        }
    }
}

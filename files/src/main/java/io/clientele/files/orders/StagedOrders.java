package io.clientele.files.orders;

import io.clientele.imports.ImportSummary;
import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedLine;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedOrderReceiver;
import io.clientele.imports.ImportedOrders;
import io.clientele.imports.ImportedProduct;
import java.util.List;

/** The orders in DuckDB's tables, sorted and handed over: two sorted streams, of orders and of lines, merged. */
final class StagedOrders implements ImportedOrders {

    private static final String PRODUCTS =
            "SELECT i, product, coalesce(name, product), coalesce(price_cents, 0) FROM products ORDER BY i";

    private static final String ORDERS = """
            SELECT c.first_row, c.customer, coalesce(c.name, c.customer), c.email, c.instant,
                o.first_row, o.order_key, o.instant, o.status, o.total_cents
            FROM orders o JOIN customers c USING (customer)
            ORDER BY c.first_row, o.instant, o.first_row""";

    private final Duck duck;
    private final ImportSummary summary;
    private final boolean withLines;

    StagedOrders(Duck duck, ImportSummary summary, boolean withLines) {
        this.duck = duck;
        this.summary = summary;
        this.withLines = withLines;
    }

    @Override
    public ImportSummary summary() {
        return summary;
    }

    @Override
    public void forEach(ImportedOrderReceiver receiver) {
        if (!withLines) {
            orders(receiver, order -> List.of());
            return;
        }
        duck.forEach(
                PRODUCTS,
                row -> receiver.product(
                        new ImportedProduct(row.getInt(1), row.getString(2), row.getString(3), row.getLong(4))));
        try (StagedLines lines = StagedLines.open(duck)) {
            orders(receiver, lines::of);
        }
    }

    @Override
    public void close() {
        duck.close();
    }

    private interface Lines {
        List<ImportedLine> of(long orderRow);
    }

    private void orders(ImportedOrderReceiver receiver, Lines lines) {
        long[] customerRow = {-1};
        duck.forEach(ORDERS, row -> {
            if (row.getLong(1) != customerRow[0]) {
                customerRow[0] = row.getLong(1);
                receiver.customer(
                        new ImportedCustomer(row.getString(2), row.getString(3), row.getString(4), row.getLong(5)));
            }
            receiver.order(new ImportedOrder(
                    row.getString(7),
                    row.getLong(8),
                    StatusCodes.status(row.getInt(9)),
                    row.getLong(10),
                    lines.of(row.getLong(6))));
        });
    }
}

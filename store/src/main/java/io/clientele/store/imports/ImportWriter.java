package io.clientele.store.imports;

import io.clientele.imports.ImportedCustomer;
import io.clientele.imports.ImportedLine;
import io.clientele.imports.ImportedOrder;
import io.clientele.imports.ImportedOrderReceiver;
import io.clientele.imports.ImportedProduct;
import io.clientele.store.RowWriter;
import io.clientele.store.Session;
import io.clientele.store.UncheckedSqlException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/** Gives ids to what comes in and writes the rows. Memory is constant but for the products' ids. */
final class ImportWriter implements ImportedOrderReceiver, AutoCloseable {
    private static final int ORDERS_PER_REPORT = 1_000;

    private final ImportListener listener;
    private final KnownCustomers known;
    private final Session session;
    private final RowWriter customerRows;
    private final RowWriter productRows;
    private final RowWriter orderRows;
    private final RowWriter itemRows;

    private NewIds customers;
    private NewIds orders;
    private long nextProduct;
    private long[] productIds = new long[64];
    private long customerId;
    private long knownCustomers;
    private long emailsLeftOut;
    private long newProducts;
    private long knownProducts;

    /**
     * What was written.
     *
     * @param customers the new ones
     */
    record Written(
            NewIds customers,
            NewIds orders,
            long knownCustomers,
            long emailsLeftOut,
            long newProducts,
            long knownProducts,
            long lines) {}

    /** @param customersThere whether there may be customers that come in again */
    ImportWriter(Session session, boolean customersThere, ImportListener listener) throws SQLException {
        this.session = session;
        this.listener = listener;
        this.known = new KnownCustomers(session, customersThere);
        this.customers = NewIds.none(session.number("SELECT coalesce(max(id), 0) + 1 FROM customers"));
        this.orders = NewIds.none(session.number("SELECT coalesce(max(id), 0) + 1 FROM orders"));
        this.nextProduct = session.number("SELECT coalesce(max(id), 0) + 1 FROM products");
        this.customerRows = session.rowWriter("customers", "id", "name", "email", "created_at", "external_key");
        this.productRows = session.rowWriter(
                "products", "id", "name", "description", "category", "price_cents", "stock", "external_key");
        this.orderRows =
                session.rowWriter("orders", "id", "customer_id", "ordered_at", "status", "total_cents", "external_key");
        this.itemRows =
                session.rowWriter("order_items", "order_id", "line_no", "product_id", "quantity", "unit_price_cents");
    }

    @Override
    public void product(ImportedProduct product) {
        try {
            long id = session.first(
                            "SELECT id FROM products WHERE external_key = ?", row -> row.getLong(1), product.key())
                    .orElse(0L);
            if (id > 0) {
                knownProducts++;
            } else {
                id = nextProduct++;
                newProducts++;
                productRows
                        .add(id)
                        .add(product.name())
                        .add("")
                        .add("")
                        .add(product.priceCents())
                        .add(0)
                        .add(product.key())
                        .endRow();
            }
            if (product.index() >= productIds.length) {
                productIds = Arrays.copyOf(productIds, productIds.length * 2);
            }
            productIds[product.index()] = id;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void customer(ImportedCustomer customer) {
        if (listener.cancelled()) {
            throw new CancellationException("the import was cancelled");
        }
        try {
            customerId = known.find(customer);
            if (customerId > 0) {
                knownCustomers++;
            } else {
                customers = customers.withNext();
                customerId = customers.last();
                String email = known.freeEmail(customer);
                if (email == null && customer.email() != null) {
                    emailsLeftOut++;
                }
                customerRows
                        .add(customerId)
                        .add(customer.name())
                        .add(email)
                        .addInstant(customer.firstOrderEpochSeconds())
                        .add(customer.key())
                        .endRow();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void order(ImportedOrder order) {
        try {
            orders = orders.withNext();
            orderRows
                    .add(orders.last())
                    .add(customerId)
                    .addInstant(order.orderedAtEpochSeconds())
                    .add(order.status().key())
                    .add(order.totalCents())
                    .add(order.key())
                    .endRow();
            int lineNo = 0;
            for (ImportedLine line : order.lines()) {
                itemRows.add(orders.last())
                        .add(++lineNo)
                        .add(productIds[line.productIndex()])
                        .add(line.quantity())
                        .add(line.unitPriceCents())
                        .endRow();
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
        if (orders.count() % ORDERS_PER_REPORT == 0) {
            listener.written(orders.count());
        }
    }

    /** Writes what is left over. */
    Written finish() throws SQLException {
        productRows.flush();
        customerRows.flush();
        orderRows.flush();
        itemRows.flush();
        listener.written(orders.count());
        return new Written(
                customers, orders, knownCustomers, emailsLeftOut, newProducts, knownProducts, itemRows.rows());
    }

    @Override
    public void close() throws SQLException {
        productRows.close();
        customerRows.close();
        orderRows.close();
        itemRows.close();
        known.close();
    }
}

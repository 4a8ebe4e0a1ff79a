package io.clientele.store.imports;

import io.clientele.imports.ImportedOrders;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.ListIndices;
import io.clientele.store.Session;
import io.clientele.store.StoreException;
import io.clientele.store.SuspendedIndices;
import java.sql.SQLException;

/** Writes imported orders to a database: all of them or none. Customers and products whose keys are there are the same ones. */
public final class ImportLoader {
    private static final String DOING = "import into";

    private static final String[] INDICES_OF_CUSTOMERS = {"customers_email", "customers_external_key"};

    /** Those of lists are there where a server has made them. */
    private static final String[] INDICES_OF_ORDERS = ListIndices.and("orders_by_date");

    private final DbLocation location;
    private final String programVersion;

    /** @param programVersion for the manifest */
    public ImportLoader(DbLocation location, String programVersion) {
        this.location = location;
        this.programVersion = programVersion;
    }

    /**
     * Imports; a database that does not exist is made.
     *
     * @param again whether to import a file that was imported before, so that its orders are there twice
     * @throws StoreException if the file was imported before and {@code again} is false, or the database can't be written; it
     *     is as it was then
     * @throws java.util.concurrent.CancellationException if the listener cancelled; the database is as it was then
     */
    public ImportResult load(ImportedOrders orders, boolean again, ImportListener listener) {
        if (!Database.exists(location)) {
            return Database.create(DOING, location, session -> write(session, orders, listener));
        }
        return Database.open(location).load(DOING, session -> {
            if (!again) {
                refuseIfThere(session, orders);
            }
            return write(session, orders, listener);
        });
    }

    private void refuseIfThere(Session session, ImportedOrders orders) throws SQLException {
        if (ImportManifest.has(session, orders.summary())) {
            throw new StoreException(location + " holds the " + orders.summary().orders() + " orders of "
                    + orders.summary().file() + " already; --again imports them a second time");
        }
    }

    private ImportResult write(Session session, ImportedOrders orders, ImportListener listener) throws SQLException {
        boolean customersThere = session.number("SELECT count(*) FROM (SELECT 1 FROM customers LIMIT 1) AS found") > 0;
        boolean ordersThere = session.number("SELECT count(*) FROM (SELECT 1 FROM orders LIMIT 1) AS found") > 0;
        // The customers' indices find those who are there already; without any, they can wait.
        SuspendedIndices ofCustomers = customersThere ? cancelled -> {} : session.suspendIndices(INDICES_OF_CUSTOMERS);
        SuspendedIndices ofOrders = ordersThere ? cancelled -> {} : session.suspendIndices(INDICES_OF_ORDERS);
        ImportWriter.Written written;
        try (ImportWriter writer = new ImportWriter(session, customersThere, listener)) {
            orders.forEach(writer);
            written = writer.finish();
        }
        ofCustomers.restore(listener::cancelled);
        ofOrders.restore(listener::cancelled);
        long manifestId = new ImportManifest(session).write(orders.summary(), written, programVersion);
        return new ImportResult(
                manifestId,
                written.customers().count(),
                written.knownCustomers(),
                written.emailsLeftOut(),
                written.newProducts(),
                written.knownProducts(),
                written.orders().count(),
                written.lines());
    }
}

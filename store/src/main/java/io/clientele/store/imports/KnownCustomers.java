package io.clientele.store.imports;

import io.clientele.imports.ImportedCustomer;
import io.clientele.store.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Finds customers who were there before the import. */
final class KnownCustomers implements AutoCloseable {
    private final @Nullable PreparedStatement byKey;
    private final @Nullable PreparedStatement byEmail;
    private final Session session;

    /** @param any false if there are none, which spares the search */
    KnownCustomers(Session session, boolean any) throws SQLException {
        this.session = session;
        this.byKey = any
                ? session.connection()
                        .prepareStatement("SELECT id, " + session.epochSeconds("created_at")
                                + " FROM customers WHERE external_key = ?")
                : null;
        this.byEmail = any
                ? session.connection()
                        .prepareStatement("SELECT id FROM customers WHERE " + session.ignoringCase("email") + " = "
                                + session.ignoringCase("?"))
                : null;
    }

    /** The id of the customer with this key, who now exists at least since the first order; 0 if there is none. */
    long find(ImportedCustomer customer) throws SQLException {
        if (byKey == null) {
            return 0;
        }
        byKey.setString(1, customer.key());
        long id;
        long createdAt;
        try (ResultSet row = byKey.executeQuery()) {
            if (!row.next()) {
                return 0;
            }
            id = row.getLong(1);
            createdAt = row.getLong(2);
        }
        if (customer.firstOrderEpochSeconds() < createdAt) {
            session.execute(
                    "UPDATE customers SET created_at = " + session.instantParameter() + " WHERE id = ?",
                    customer.firstOrderEpochSeconds(),
                    id);
        }
        return id;
    }

    /** The customer's e-mail unless another customer has it. */
    @Nullable
    String freeEmail(ImportedCustomer customer) throws SQLException {
        if (byEmail == null || customer.email() == null) {
            return customer.email();
        }
        byEmail.setString(1, customer.email());
        try (ResultSet row = byEmail.executeQuery()) {
            return row.next() ? null : customer.email();
        }
    }

    @Override
    public void close() throws SQLException {
        if (byKey != null) {
            byKey.close();
        }
        if (byEmail != null) {
            byEmail.close();
        }
    }
}

package io.clientele.store.crm;

import io.clientele.store.Session;
import io.clientele.store.query.Where;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who customers are, by id: for the rows of other lists. */
final class CustomerNames {

    private CustomerNames() {}

    static Map<Long, CustomerName> read(Session session, Collection<Long> ids) throws SQLException {
        List<Long> distinct = ids.stream().distinct().toList();
        Map<Long, CustomerName> names = new HashMap<>();
        if (!distinct.isEmpty()) {
            session.forEach(
                    "SELECT id, name, email FROM customers WHERE id IN (" + Where.marks(distinct) + ")",
                    row -> new CustomerName(row.getLong(1), row.getString(2), row.getString(3)),
                    customer -> names.put(customer.id(), customer),
                    distinct.toArray());
        }
        return names;
    }
}

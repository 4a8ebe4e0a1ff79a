package io.clientele.store.crm;

import io.clientele.store.Session;
import io.clientele.store.query.TextSearch;
import io.clientele.store.query.Where;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds orders by their customer's name and e-mail, or by id. The customers are looked for first: where few are found, an index leads to
 * their orders; where many are, walking through the orders meets one of theirs soon.
 */
final class OrderSearch {
    private static final int FEW = 500;
    private static final TextSearch CUSTOMERS = TextSearch.of("c.name", "c.email");

    private OrderSearch() {}

    static void add(Session session, List<String> words, Where where) throws SQLException {
        Where ofCustomers = new Where();
        CUSTOMERS.add(session, words, ofCustomers);
        List<Long> customers = session.list(
                "SELECT c.id FROM customers c" + ofCustomers.sql() + " LIMIT " + (FEW + 1),
                row -> row.getLong(1),
                ofCustomers.parameters().toArray());
        List<Long> orders = byId(session, words);
        List<String> either = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (customers.size() > FEW) {
            Where theirs = new Where().and("c.id = orders.customer_id");
            CUSTOMERS.add(session, words, theirs);
            either.add("EXISTS (SELECT 1 FROM customers c" + theirs.sql() + ")");
            parameters.addAll(theirs.parameters());
        } else if (!customers.isEmpty()) {
            either.add("customer_id IN (" + Where.marks(customers) + ")");
            parameters.addAll(customers);
        }
        if (!orders.isEmpty()) {
            either.add("id IN (" + Where.marks(orders) + ")");
            parameters.addAll(orders);
        }
        where.and(either.isEmpty() ? "1 = 0" : "(" + String.join(" OR ", either) + ")", parameters);
    }

    /** The orders whose id is one of the words, and whose customer has the others. */
    private static List<Long> byId(Session session, List<String> words) throws SQLException {
        List<Long> orders = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (TextSearch.isNumber(words.get(i))) {
                List<String> others = new ArrayList<>(words);
                others.remove(i);
                Where where = new Where().and("o.id = ?", Long.valueOf(words.get(i)));
                CUSTOMERS.add(session, others, where);
                session.forEach(
                        "SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id" + where.sql(),
                        row -> row.getLong(1),
                        orders::add,
                        where.parameters().toArray());
            }
        }
        return orders;
    }
}

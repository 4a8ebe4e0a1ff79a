package io.clientele.store.seed;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.model.Product;
import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.List;

/**
 * Which ids a population gets in a database. Customers and orders come behind the greatest ids there are. Products do
 * too, unless the same catalogue is there already, as it is when a seed is added with another number of customers; then
 * it is shared.
 *
 * @param plan with these ids
 * @param newProducts false if the catalogue is there
 */
record Placement(PopulationPlan plan, boolean newProducts) {

    static Placement find(Session session, PopulationPlan asked) throws SQLException {
        long lastCustomer = session.number("SELECT coalesce(max(id), 0) FROM customers");
        long lastOrder = session.number("SELECT coalesce(max(id), 0) FROM orders");
        long lastProduct = session.number("SELECT coalesce(max(id), 0) FROM products");
        if (lastCustomer == 0 && lastOrder == 0 && lastProduct == 0) {
            return new Placement(asked, true);
        }
        long sharedProduct = firstOfCatalogue(session, asked.products());
        Population population = asked.population();
        long firstCustomer = Math.max(lastCustomer + 1, population.firstCustomerId());
        long orderIdsBefore = firstCustomer * asked.ordersPerCustomerInIds();
        PopulationPlan plan = population
                .firstCustomerId(firstCustomer)
                .firstProductId(sharedProduct > 0 ? sharedProduct : lastProduct + 1)
                .orderIdOffset(Math.max(population.orderIdOffset(), Math.max(0, lastOrder - orderIdsBefore)))
                .plan();
        return new Placement(plan, sharedProduct == 0);
    }

    /** The id of the catalogue's first product where all of it is there in a row; 0 if it isn't. */
    private static long firstOfCatalogue(Session session, List<Product> catalogue) throws SQLException {
        List<Long> candidates = session.list(
                "SELECT id FROM products WHERE name = ? AND price_cents = ? ORDER BY id",
                row -> row.getLong(1),
                catalogue.get(0).name(),
                catalogue.get(0).priceCents());
        for (long first : candidates) {
            if (isCatalogue(session, catalogue, first)) {
                return first;
            }
        }
        return 0;
    }

    /** Stock is no matter: it changes. */
    private static boolean isCatalogue(Session session, List<Product> catalogue, long first) throws SQLException {
        List<Product> there = session.list(
                "SELECT id, name, description, category, price_cents FROM products WHERE id BETWEEN ? AND ? ORDER BY id",
                row -> new Product(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5), 0),
                first,
                first + catalogue.size() - 1);
        if (there.size() != catalogue.size()) {
            return false;
        }
        for (int i = 0; i < catalogue.size(); i++) {
            Product product = catalogue.get(i);
            if (!there.get(i)
                    .equals(new Product(
                            first + i,
                            product.name(),
                            product.description(),
                            product.category(),
                            product.priceCents(),
                            0))) {
                return false;
            }
        }
        return true;
    }
}

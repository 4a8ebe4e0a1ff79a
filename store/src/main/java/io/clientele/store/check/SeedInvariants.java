package io.clientele.store.check;

import io.clientele.generate.Population;
import io.clientele.persona.Persona;
import io.clientele.store.Session;
import io.clientele.store.manifest.SeedEntry;
import io.clientele.table.Table;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must be so in any seed, whatever was asked. */
final class SeedInvariants {
    private final Session session;
    private final SeedEntry seed;
    private final long start;
    private final long end;

    SeedInvariants(Session session, SeedEntry seed) {
        this.session = session;
        this.seed = seed;
        Population population = seed.population();
        this.start = population.windowStart().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        this.end = population.asOf().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    List<Check> all() throws SQLException {
        return List.of(
                rowCounts(),
                personaCounts(),
                CommonChecks.orderTotals(session, seed.firstOrderId(), seed.lastOrderId()),
                orderLines(),
                window(),
                recency(),
                asAsked(),
                opened(),
                CommonChecks.foreignKeys(session),
                CommonChecks.emails(session));
    }

    private Check rowCounts() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (Table table : Table.values()) {
            long there = count(table);
            long written = seed.rows().getOrDefault(table, 0L);
            if (there != written) {
                wrong.add(String.format(Locale.ROOT, "%s has %,d rows, not %,d", table.key(), there, written));
            }
        }
        return Check.of(
                "row_counts",
                "all rows of the manifest are there",
                wrong.isEmpty(),
                wrong.isEmpty() ? "5 tables" : String.join("; ", wrong));
    }

    private long count(Table table) throws SQLException {
        return switch (table) {
            case CUSTOMERS ->
                session.number(
                        "SELECT count(*) FROM customers WHERE id BETWEEN ? AND ?",
                        seed.firstCustomerId(),
                        seed.lastCustomerId());
            case GROUND_TRUTH ->
                session.number(
                        "SELECT count(*) FROM ground_truth WHERE customer_id BETWEEN ? AND ?",
                        seed.firstCustomerId(),
                        seed.lastCustomerId());
            case PRODUCTS ->
                session.number(
                        "SELECT count(*) FROM products WHERE id BETWEEN ? AND ?",
                        seed.population().firstProductId(),
                        seed.population().firstProductId() + seed.population().productCount() - 1);
            case ORDERS ->
                session.number(
                        "SELECT count(*) FROM orders WHERE id BETWEEN ? AND ?",
                        seed.firstOrderId(),
                        seed.lastOrderId());
            case ORDER_ITEMS ->
                session.number(
                        "SELECT count(*) FROM order_items WHERE order_id BETWEEN ? AND ?",
                        seed.firstOrderId(),
                        seed.lastOrderId());
        };
    }

    private Check personaCounts() throws SQLException {
        Population population = seed.population();
        List<Persona> personas = population.personas().personas();
        long[] asked = population.personas().counts(population.customerCount());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < asked.length; i++) {
            long there = session.number(
                    "SELECT count(*) FROM ground_truth WHERE customer_id BETWEEN ? AND ? AND persona = ?",
                    seed.firstCustomerId(),
                    seed.lastCustomerId(),
                    personas.get(i).key());
            if (there != asked[i]) {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%s has %,d customers, not %,d",
                        personas.get(i).key(),
                        there,
                        asked[i]));
            }
        }
        return Check.of(
                "persona_counts",
                "each persona has the customers asked for",
                wrong.isEmpty(),
                wrong.isEmpty() ? asked.length + " personas" : String.join("; ", wrong));
    }

    private Check orderLines() throws SQLException {
        String name = "order_lines";
        String title = "every order has lines";
        if (CommonChecks.allOrdersHaveLines(session, seed.firstOrderId(), seed.lastOrderId())) {
            return Check.ok(name, title, "no exception");
        }
        return CommonChecks.none(
                session,
                name,
                title,
                "orders",
                "SELECT id FROM orders o WHERE id BETWEEN ? AND ?"
                        + " AND NOT EXISTS (SELECT 1 FROM order_items WHERE order_id = o.id)",
                seed.firstOrderId(),
                seed.lastOrderId());
    }

    private Check window() throws SQLException {
        return CommonChecks.none(
                session,
                "window",
                "no order lies outside the window",
                "orders",
                "SELECT id FROM orders WHERE id BETWEEN ? AND ? AND " + outside("ordered_at"),
                seed.firstOrderId(),
                seed.lastOrderId(),
                start,
                end);
    }

    private Check recency() throws SQLException {
        return CommonChecks.none(
                session,
                "recency",
                "recency is at least 1 day and at most the window",
                "customers",
                String.format(Locale.ROOT, """
                SELECT customer_id FROM orders WHERE id BETWEEN ? AND ? AND status IN ('delivered', 'shipped')
                GROUP BY customer_id HAVING (? - %s + 86399) / 86400 NOT BETWEEN 1 AND ?""", session.epochSeconds("max(ordered_at)")),
                seed.firstOrderId(),
                seed.lastOrderId(),
                end,
                seed.population().days());
    }

    private Check asAsked() throws SQLException {
        return CommonChecks.none(
                session,
                "ground_truth",
                "each customer has the orders and the recency asked for",
                "customers",
                String.format(Locale.ROOT, """
                SELECT t.customer_id FROM ground_truth t LEFT JOIN orders o
                  ON o.customer_id = t.customer_id AND o.status IN ('delivered', 'shipped') AND o.id BETWEEN ? AND ?
                WHERE t.customer_id BETWEEN ? AND ?
                GROUP BY t.customer_id
                HAVING count(o.id) <> t.orders OR coalesce((? - %s + 86399) / 86400, 0) <> t.recency_days""", session.epochSeconds("max(o.ordered_at)")),
                seed.firstOrderId(),
                seed.lastOrderId(),
                seed.firstCustomerId(),
                seed.lastCustomerId(),
                end);
    }

    private Check opened() throws SQLException {
        return CommonChecks.none(
                session,
                "created_at",
                "a customer is created before the first order, inside the window",
                "customers",
                String.format(Locale.ROOT, """
                SELECT id FROM customers c WHERE id BETWEEN ? AND ? AND (%s
                  OR created_at > (SELECT min(ordered_at) FROM orders WHERE customer_id = c.id))""", outside("created_at")),
                seed.firstCustomerId(),
                seed.lastCustomerId(),
                start,
                end);
    }

    /** Parameters: start and end of the window. */
    private String outside(String instant) {
        String parameter = session.instantParameter();
        return "(" + instant + " < " + parameter + " OR " + instant + " >= " + parameter + ")";
    }
}

package io.clientele.files.check;

import static io.clientele.table.Table.CUSTOMERS;
import static io.clientele.table.Table.GROUND_TRUTH;
import static io.clientele.table.Table.ORDERS;
import static io.clientele.table.Table.ORDER_ITEMS;

import io.clientele.files.orders.Duck;
import io.clientele.generate.Population;
import io.clientele.persona.Persona;
import io.clientele.table.Column;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be so in any files of ours, and in generated ones; a check whose tables aren't there says so. */
final class FolderInvariants {

    private static final int EXAMPLES = 3;
    private static final String COMPLETED = "status IN ('delivered', 'shipped')";

    private final Duck duck;
    private final FolderTables tables;
    private final @Nullable Population population;
    private final boolean whole;
    private final List<FileCheck> checks = new ArrayList<>();

    /** @param whole whether all parts are there */
    FolderInvariants(Duck duck, FolderTables tables, @Nullable Population population, boolean whole) {
        this.duck = duck;
        this.tables = tables;
        this.population = population;
        this.whole = whole;
    }

    List<FileCheck> checks() {
        uniqueKeys();
        foreignKeys();
        none(
                "order_totals",
                "an order's total is the sum of its lines",
                "orders",
                Set.of(ORDERS, ORDER_ITEMS),
                "SELECT id FROM orders JOIN (SELECT order_id, sum(quantity * unit_price) AS lines FROM order_items"
                        + " GROUP BY order_id) ON order_id = id WHERE lines <> total");
        none(
                "statuses",
                "a status is one of delivered, shipped, pending and cancelled",
                "orders",
                Set.of(ORDERS),
                "SELECT id FROM orders WHERE status NOT IN ('delivered', 'shipped', 'pending', 'cancelled')");
        none(
                "emails",
                "e-mails are unique, whatever their case",
                "addresses",
                Set.of(CUSTOMERS),
                "SELECT lower(email) FROM customers WHERE email IS NOT NULL GROUP BY lower(email) HAVING count(*) > 1");
        if (population != null) {
            generated(population);
        }
        return checks;
    }

    private void generated(Population generated) {
        String start = "TIMESTAMP '" + generated.windowStart() + " 00:00:00'";
        String end = "TIMESTAMP '" + generated.asOf() + " 00:00:00'";
        String recency = "date_diff('day', CAST(max(ordered_at) AS DATE), DATE '" + generated.asOf() + "')";
        none(
                "order_lines",
                "every order has lines",
                "orders",
                Set.of(ORDERS, ORDER_ITEMS),
                "SELECT id FROM orders ANTI JOIN order_items ON order_id = id");
        none(
                "window",
                "no order lies outside the window",
                "orders",
                Set.of(ORDERS),
                "SELECT id FROM orders WHERE ordered_at < " + start + " OR ordered_at >= " + end);
        none(
                "created_at",
                "a customer is created before the first order, inside the window",
                "customers",
                Set.of(CUSTOMERS, ORDERS),
                "SELECT id FROM customers LEFT JOIN (SELECT customer_id, min(ordered_at) AS first FROM orders"
                        + " GROUP BY customer_id) ON customer_id = id WHERE created_at < " + start
                        + " OR created_at >= " + end + " OR created_at > first");
        none(
                "ground_truth",
                "each customer has the orders and the recency asked for",
                "customers",
                Set.of(GROUND_TRUTH, ORDERS),
                "SELECT t.customer_id FROM ground_truth t LEFT JOIN (SELECT customer_id, count(*) AS got, " + recency
                        + " AS days FROM orders WHERE " + COMPLETED + " GROUP BY customer_id) o USING (customer_id)"
                        + " WHERE coalesce(got, 0) <> orders OR days IS DISTINCT FROM recency_days");
        personaCounts(generated);
    }

    private void personaCounts(Population generated) {
        String name = "persona_counts";
        String title = "each persona has the customers asked for";
        if (!whole || !tables.readable().contains(GROUND_TRUTH)) {
            checks.add(notChecked(name, title, whole ? Set.of(GROUND_TRUTH) : Set.of()));
            return;
        }
        Map<String, Long> there = new HashMap<>();
        duck.forEach(
                "SELECT persona, count(*) FROM ground_truth GROUP BY persona",
                row -> there.put(String.valueOf(row.getString(1)), row.getLong(2)));
        List<Persona> personas = generated.personas().personas();
        long[] asked = generated.personas().counts(generated.customerCount());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < asked.length; i++) {
            String key = personas.get(i).key();
            long got = there.getOrDefault(key, 0L);
            there.remove(key);
            if (got != asked[i]) {
                wrong.add(String.format(Locale.ROOT, "%s has %,d customers, not %,d", key, got, asked[i]));
            }
        }
        there.forEach((key, count) -> wrong.add(
                String.format(Locale.ROOT, "%,d customers have the persona '%s', which there isn't", count, key)));
        checks.add(
                wrong.isEmpty()
                        ? FileCheck.ok(name, title, asked.length + " personas")
                        : FileCheck.failed(name, title, String.join("; ", wrong)));
    }

    private void uniqueKeys() {
        List<String> wrong = new ArrayList<>();
        for (Table table : tables.readable()) {
            String key = table.primaryKey().stream().map(Column::name).collect(Collectors.joining(", "));
            long twice = duck.number("SELECT count(*) FROM (SELECT " + key + " FROM " + table.key() + " GROUP BY " + key
                    + " HAVING count(*) > 1)");
            if (twice > 0) {
                wrong.add(
                        String.format(Locale.ROOT, "%s has %,d values of %s more than once", table.key(), twice, key));
            }
        }
        result("unique_keys", "every key is unique", wrong, tables.readable().isEmpty());
    }

    private void foreignKeys() {
        List<String> wrong = new ArrayList<>();
        boolean none = true;
        for (Table table : tables.readable()) {
            for (Column column : table.columns()) {
                @Nullable Table other = table.references(column).orElse(null);
                if (other != null && tables.readable().contains(other)) {
                    none = false;
                    long lost = duck.number("SELECT count(*) FROM " + table.key() + " t ANTI JOIN " + other.key()
                            + " o ON o." + other.primaryKey().get(0).name() + " = t." + column.name());
                    if (lost > 0) {
                        wrong.add(String.format(
                                Locale.ROOT,
                                "%,d rows of %s have a %s that is not in %s",
                                lost,
                                table.key(),
                                column.name(),
                                other.key()));
                    }
                }
            }
        }
        result("foreign_keys", "every reference leads somewhere", wrong, none);
    }

    private void result(String name, String title, List<String> wrong, boolean notChecked) {
        checks.add(
                notChecked
                        ? notChecked(name, title, Set.of())
                        : wrong.isEmpty()
                                ? FileCheck.ok(name, title, "no exception")
                                : FileCheck.failed(name, title, String.join("; ", wrong)));
    }

    /** @param sql selects what is wrong */
    private void none(String name, String title, String things, Set<Table> needed, String sql) {
        if (!tables.readable().containsAll(needed)) {
            checks.add(notChecked(name, title, needed));
            return;
        }
        long wrong = duck.number("SELECT count(*) FROM (" + sql + ")");
        if (wrong == 0) {
            checks.add(FileCheck.ok(name, title, "no exception"));
            return;
        }
        List<String> examples = new ArrayList<>();
        duck.forEach(sql + " ORDER BY 1 LIMIT " + EXAMPLES, row -> examples.add(String.valueOf(row.getString(1))));
        checks.add(FileCheck.failed(
                name,
                title,
                String.format(Locale.ROOT, "%,d %s not: %s", wrong, things, String.join(", ", examples))
                        + (wrong > examples.size() ? " …" : "")));
    }

    /** What is missing, or can't be read, says another check. */
    private FileCheck notChecked(String name, String title, Set<Table> needed) {
        String missing = Arrays.stream(Table.values())
                .filter(table -> needed.contains(table) && !tables.readable().contains(table))
                .map(table -> table.key() + (tables.written().contains(table) ? " can't be read" : " isn't here"))
                .collect(Collectors.joining(", "));
        return FileCheck.note(
                name, title, "not checked" + (missing.isEmpty() ? whole ? "" : ": parts are missing" : ": " + missing));
    }
}

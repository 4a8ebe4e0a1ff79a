package io.clientele.store.check;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.SqlWork;
import io.clientele.store.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Examines a database as a whole, however its rows came about. It reads everything and changes nothing.
 *
 * <p>What a user may do to a database, such as deleting a customer or adding an order, is no failure; where it makes something
 * out of date, that is a note.
 */
public final class Doctor {
    private final Database database;

    public Doctor(Database database) {
        this.database = database;
    }

    /**
     * Makes all checks, each in a transaction of its own: a damaged page ends the one that comes upon it.
     *
     * @param progress is handed each check as soon as it is made
     * @return all of them; a check that could not be made has failed
     */
    public List<Check> examine(Consumer<Check> progress) {
        List<Check> checks = new ArrayList<>();
        Consumer<Check> made = ((Consumer<Check>) checks::add).andThen(progress);
        made.accept(look("integrity", Doctor::integrity));
        made.accept(look("schema", Doctor::schema));
        made.accept(look("foreign_keys", CommonChecks::foreignKeys));
        made.accept(look("emails", CommonChecks::emails));
        made.accept(look("order_totals", Doctor::orderTotals));
        made.accept(look("order_lines", Doctor::orderLines));
        made.accept(look("manifest", Doctor::manifest));
        made.accept(look("rfm_complete", RunChecks::complete));
        made.accept(look("rfm_scores", RunChecks::scores));
        made.accept(look("rfm_current", RunChecks::current));
        made.accept(look("leftovers", this::leftovers));
        return checks;
    }

    private Check look(String name, SqlWork<Check> check) {
        try {
            return database.read("examine", check);
        } catch (StoreException | IllegalArgumentException e) {
            // A damaged database fails in the middle, or holds what makes no sense.
            return Check.of(name, "can be looked at", false, String.valueOf(e.getMessage()));
        }
    }

    private static Check integrity(Session session) throws SQLException {
        List<String> damages = session.damages();
        return Check.of(
                "integrity",
                "nothing is damaged",
                damages.isEmpty(),
                damages.isEmpty() ? "no damage" : String.join("; ", damages));
    }

    private static Check schema(Session session) throws SQLException {
        List<String> differences = session.schemaDifferences();
        return Check.of(
                "schema",
                "tables, indices and views are this version's",
                differences.isEmpty(),
                differences.isEmpty() ? "all there" : "missing or different: " + String.join(", ", differences));
    }

    private static Check orderTotals(Session session) throws SQLException {
        return CommonChecks.orderTotals(session, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static Check orderLines(Session session) throws SQLException {
        String name = "order_lines";
        String title = "only imported orders are without lines";
        if (CommonChecks.allOrdersHaveLines(session, Long.MIN_VALUE, Long.MAX_VALUE)) {
            return Check.ok(name, title, "no exception");
        }
        return CommonChecks.none(session, name, title, "orders", """
                SELECT id FROM orders o
                WHERE NOT EXISTS (SELECT 1 FROM order_items WHERE order_id = o.id)
                  AND NOT EXISTS (SELECT 1 FROM manifest WHERE kind = 'import'
                                  AND o.id BETWEEN first_order_id AND last_order_id)""");
    }

    /** Deleting is allowed: a note. */
    private static Check manifest(Session session) throws SQLException {
        List<String> missing = session.list(
                """
                SELECT id, kind, customers_missing, orders_missing FROM (
                  SELECT m.id, m.kind,
                    (SELECT row_count FROM manifest_tables WHERE manifest_id = m.id AND table_name = 'customers')
                      - (SELECT count(*) FROM customers WHERE id BETWEEN m.first_customer_id AND m.last_customer_id)
                      AS customers_missing,
                    (SELECT row_count FROM manifest_tables WHERE manifest_id = m.id AND table_name = 'orders')
                      - (SELECT count(*) FROM orders WHERE id BETWEEN m.first_order_id AND m.last_order_id)
                      AS orders_missing
                  FROM manifest m) AS entries
                WHERE customers_missing <> 0 OR orders_missing <> 0 ORDER BY id""",
                row -> String.format(
                        Locale.ROOT,
                        "%,d customers and %,d orders of %s %d are gone",
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(2),
                        row.getLong(1)));
        String title = "what was seeded and imported is still there";
        return missing.isEmpty()
                ? Check.ok("manifest", title, entries(session))
                : Check.note("manifest", title, String.join("; ", missing));
    }

    private static String entries(Session session) throws SQLException {
        return String.format(
                Locale.ROOT,
                "%,d seeds, %,d imports",
                session.number("SELECT count(*) FROM manifest WHERE kind = 'seed'"),
                session.number("SELECT count(*) FROM manifest WHERE kind = 'import'"));
    }

    private Check leftovers(Session session) {
        List<String> files = Database.leftBehind(database.location()).stream()
                .map(Path::toString)
                .toList();
        String title = "no killed process left a file";
        return files.isEmpty()
                ? Check.ok("leftovers", title, "none")
                : Check.note("leftovers", title, "may be deleted: " + String.join(", ", files));
    }
}

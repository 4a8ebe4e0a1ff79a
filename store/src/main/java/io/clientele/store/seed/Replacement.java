package io.clientele.store.seed;

import io.clientele.store.FreshTables;
import io.clientele.store.ParallelTables;
import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Empties all tables that a seed, an import or a calculation fills. */
final class Replacement {
    private static final List<String> TABLES = List.of(
            "rfm_scores",
            "rfm_run_segments",
            "rfm_runs",
            "ground_truth",
            "order_items",
            "orders",
            "products",
            "customers",
            "manifest_tables",
            "manifest_personas",
            "manifest");

    private Replacement() {}

    /** For tables that take the place of those that are there. */
    static Optional<FreshTables> freshTables(Session session) throws SQLException {
        return session.freshTables(TABLES);
    }

    /** The same, for several connections to fill. */
    static ParallelTables parallelTables(Session session, int connections) throws SQLException {
        return session.parallelTables(TABLES, connections);
    }

    /** Whether there is not a single row. */
    static boolean allEmpty(Session session) throws SQLException {
        for (String table : TABLES) {
            if (session.number("SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT 1) AS found") > 0) {
                return false;
            }
        }
        return true;
    }

    /** Without foreign keys each is one step, however many rows there are. */
    static void deleteAll(Session session) throws SQLException {
        for (String table : TABLES) {
            session.execute("DELETE FROM " + table);
        }
    }
}

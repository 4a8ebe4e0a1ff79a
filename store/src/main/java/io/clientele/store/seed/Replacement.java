package io.clientele.store.seed;

import io.clientele.store.Session;
import java.sql.SQLException;
import java.util.List;

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

    /** Without foreign keys each is one step, however many rows there are. */
    static void deleteAll(Session session) throws SQLException {
        for (String table : TABLES) {
            session.execute("DELETE FROM " + table);
        }
    }
}

package io.clientele.store;

import java.sql.SQLException;
import java.util.List;

/**
 * Whether a database holds Clientele's tables, and of which version. It says so itself, so that a look at a current one costs
 * one statement; Flyway, which takes half a second to start, is loaded for an older one only.
 */
final class Schema {
    private final Migrations migrations;

    Schema(Migrations migrations) {
        this.migrations = migrations;
    }

    /**
     * Makes the tables, in the caller's transaction.
     *
     * @param session on a database without tables
     */
    void create(Session session) throws SQLException {
        for (String script : migrations.texts()) {
            session.execute(script);
        }
        session.dialect().setSchemaVersion(session, migrations.latest());
    }

    /**
     * Brings the database to the current version, whatever it is.
     *
     * @throws StoreException if it is somebody else's, or newer than this program
     */
    void ensure(Database database) {
        SchemaState state = database.look(Schema::state);
        if (state.isClienteles()) {
            ensureVersion(database, state.version());
        } else {
            requireEmpty(database.location(), state);
            database.dialect().requireTables();
            createUnlessThere(database);
        }
    }

    /** @throws StoreException if there is anything */
    static void requireEmpty(DbLocation location, SchemaState state) {
        if (!state.empty()) {
            List<String> tables = state.tables();
            int shown = Math.min(3, tables.size());
            String more = tables.size() > shown ? " and " + (tables.size() - shown) + " more" : "";
            String holds =
                    tables.isEmpty() ? "" : " (it holds " + String.join(", ", tables.subList(0, shown)) + more + ")";
            throw new StoreException(location + " is not a Clientele database" + holds + "; name another one");
        }
    }

    private void ensureVersion(Database database, int version) {
        if (version > migrations.latest()) {
            throw new StoreException(database.location() + " has tables of version " + version
                    + ", but this program knows versions up to " + migrations.latest() + "; use a newer Clientele");
        }
        if (version < migrations.latest()) {
            SchemaUpgrade.run(database, migrations, version);
        }
    }

    /** Someone else may be at the same empty database. */
    private void createUnlessThere(Database database) {
        database.write("make tables in", session -> {
            boolean mine = !state(session).isClienteles();
            if (mine) {
                create(session);
            }
            return mine;
        });
    }

    private static SchemaState state(Session session) throws SQLException {
        return session.dialect().schemaState(session);
    }
}

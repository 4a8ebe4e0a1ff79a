package io.clientele.store;

import java.sql.SQLException;
import java.util.List;

/**
 * Whether a file holds Clientele's tables, and of which version. Both are numbers in the file's header, so that a look at a
 * current database costs one statement; Flyway, which takes half a second to start, is loaded for an older one only.
 */
final class Schema {
    /** "CLNT": marks a file as ours, also for the {@code file} command. */
    static final int APPLICATION_ID = 0x434C4E54;

    private final Migrations migrations;

    Schema(Migrations migrations) {
        this.migrations = migrations;
    }

    /** What the file's header says. */
    private record Header(int applicationId, int version) {}

    /**
     * Makes the tables, in the caller's transaction.
     *
     * @param session on a database without tables
     */
    void create(Session session) throws SQLException {
        for (String script : migrations.texts()) {
            session.execute(script);
        }
        session.execute("PRAGMA application_id = " + APPLICATION_ID);
        session.execute("PRAGMA user_version = " + migrations.latest());
    }

    /**
     * Brings the database to the current version, whatever it is.
     *
     * @throws StoreException if it is somebody else's, or newer than this program
     */
    void ensure(Database database) {
        Header header = database.look(Schema::header);
        if (header.applicationId == APPLICATION_ID) {
            ensureVersion(database, header.version);
        } else {
            requireEmpty(database, header);
            createUnlessThere(database);
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

    private static void requireEmpty(Database database, Header header) {
        List<String> tables = database.look(session -> session.list(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", row -> row.getString(1)));
        if (!tables.isEmpty() || header.applicationId != 0 || header.version != 0) {
            int shown = Math.min(3, tables.size());
            String more = tables.size() > shown ? " and " + (tables.size() - shown) + " more" : "";
            String holds =
                    tables.isEmpty() ? "" : " (it holds " + String.join(", ", tables.subList(0, shown)) + more + ")";
            throw new StoreException(
                    database.location() + " is not a Clientele database" + holds + "; name another file");
        }
    }

    /** Someone else may be at the same empty file. */
    private void createUnlessThere(Database database) {
        database.write("make tables in", session -> {
            boolean mine = header(session).applicationId != APPLICATION_ID;
            if (mine) {
                create(session);
            }
            return mine;
        });
    }

    private static Header header(Session session) throws SQLException {
        return session.first(
                        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version",
                        row -> new Header(row.getInt(1), row.getInt(2)))
                .orElseThrow();
    }
}

package io.clientele.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: new tables in a schema of their own, which is the first of the transaction's search path. In the end they change
 * schemas: their indices, keys and views come along, under the names that they are to have.
 *
 * <p>Rows are not deleted one by one, and keys are built when the tables are full. Readers go on with the old tables; only for the
 * change itself, some milliseconds before the commit, the old ones are locked, which waits until whoever has read from them in a
 * transaction has ended it. Who has not read from any of them yet sees all of the new rows, even if the transaction is older, since
 * those are written frozen.
 */
final class StagedTables implements FreshTables {
    private static final String SUFFIX = "_clientele_new";

    /** Of which each waits a fifth of the time that others wait for a lock; readers who came later get their turn in between. */
    private static final int TRIES = 30;

    private static final int PARTS_OF_TIMEOUT = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Session session;
    private final List<String> tables;
    private final String target;
    private final String staging;
    private final String searchPath;
    private final int lockTimeoutMillis;

    private StagedTables(Session session, List<String> tables, int lockTimeoutMillis) throws SQLException {
        this.session = session;
        this.tables = tables;
        this.lockTimeoutMillis = lockTimeoutMillis;
        this.target = text("SELECT quote_ident(current_schema())");
        this.staging = text("SELECT quote_ident(left(current_schema(), 40) || '" + SUFFIX + "')");
        this.searchPath = text("SELECT current_setting('search_path')");
    }

    private StagedTables(Session session, StagedTables made) {
        this.session = session;
        this.tables = made.tables;
        this.lockTimeoutMillis = made.lockTimeoutMillis;
        this.target = made.target;
        this.staging = made.staging;
        this.searchPath = made.searchPath;
    }

    /**
     * Makes the new tables, unless the old ones can't be replaced: where the user may not make schemas, or where other people's views,
     * triggers or the like hang on the old tables. Then the old ones must be emptied instead.
     *
     * @return null if the old tables can't be replaced
     */
    static @Nullable StagedTables begin(Session session, List<String> tables, Schema schema, int lockTimeoutMillis)
            throws SQLException {
        StagedTables staged = new StagedTables(session, tables, lockTimeoutMillis);
        if (session.number("SELECT has_database_privilege(current_database(), 'CREATE')::integer") == 0
                || !TableTies.areReplaceable(session, tables)) {
            return null;
        }
        List<String> there = PostgresCatalogue.objects(session);
        List<String> indices = TableTies.indices(session, tables);
        staged.removeLeftOver();
        session.execute("CREATE SCHEMA " + staged.staging);
        staged.search();
        schema.create(session);
        if (!staged.isAlike(there)) {
            // Somebody has changed the old tables.
            staged.searchFirst(staged.searchPath);
            session.execute("DROP SCHEMA " + staged.staging + " CASCADE");
            return null;
        }
        Set<String> made = session.indices();
        for (String index : indices) {
            String name = index.substring(0, index.indexOf('\t'));
            if (!made.contains(name)) {
                session.execute(index.substring(index.indexOf('\t') + 1));
            }
        }
        session.writeFrozen();
        return staged;
    }

    /** Whether the old tables are as the new ones: all is there that belongs there, and no constraint that does not. */
    private boolean isAlike(List<String> there) throws SQLException {
        List<String> made = PostgresCatalogue.objects(session);
        Set<String> known = Set.copyOf(made);
        return PostgresCatalogue.names(made, Set.copyOf(there)).isEmpty()
                && there.stream()
                        .filter(object -> object.startsWith("constraint ") && !known.contains(object))
                        .map(object -> object.substring(object.indexOf('\t') + 1))
                        .noneMatch(object -> tables.contains(object.substring(0, object.indexOf(' '))));
    }

    /** The same tables, which were committed meanwhile, in another transaction. */
    StagedTables on(Session other) {
        return new StagedTables(other, this);
    }

    /** The search path by which the new tables are found. */
    String stagingPath() {
        return staging + ", " + searchPath;
    }

    /** From here on the transaction finds the new tables under the old names. */
    void search() throws SQLException {
        searchFirst(stagingPath());
    }

    /**
     * Whether a vacuum has frozen all rows of older transactions than this one. Not whether it has marked all pages as visible: some may
     * be new and empty, where connections have made room at the same time.
     */
    boolean areFrozen(List<String> names, String before) throws SQLException {
        return session.number(
                        "SELECT count(*) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
                                + " WHERE quote_ident(nspname) = ? AND relname = ANY (string_to_array(?, ' '))"
                                + " AND age(relfrozenxid) > age(?::xid)",
                        staging,
                        String.join(" ", names),
                        before)
                == 0;
    }

    /**
     * The number of the next transaction, which all that have written are older than. It is looked up and not taken: a transaction
     * that has a number and writes nothing commits without a flush, and until the server's next one no row of the 32 transactions around
     * it can be marked as committed, nor any page as visible to all.
     */
    String next() throws SQLException {
        return text("SELECT pg_snapshot_xmax(pg_current_snapshot())::xid::text");
    }

    /** What a killed seed has left, which is ours if it has our mark. */
    void removeLeftOver() throws SQLException {
        if (session.number(
                        "SELECT count(*) FROM pg_tables WHERE tablename = 'clientele_schema'"
                                + " AND quote_ident(schemaname) = ?",
                        staging)
                > 0) {
            session.execute("DROP SCHEMA " + staging + " CASCADE");
        }
    }

    @Override
    public void publish() throws SQLException {
        searchFirst(searchPath);
        List<String> grants = TableTies.grants(session, tables);
        lockOldTables();
        List<String> views = session.list(
                "SELECT quote_ident(viewname) FROM pg_views WHERE quote_ident(schemaname) = ?",
                row -> row.getString(1),
                staging);
        session.execute("DROP VIEW IF EXISTS " + String.join(", ", views));
        session.execute("DROP TABLE " + String.join(", ", tables));
        for (String table : tables) {
            session.execute("ALTER TABLE " + staging + "." + table + " SET SCHEMA " + target);
        }
        for (String view : views) {
            session.execute("ALTER VIEW " + staging + "." + view + " SET SCHEMA " + target);
        }
        for (String grant : grants) {
            session.execute(grant);
        }
        session.execute("DROP SCHEMA " + staging + " CASCADE");
    }

    private void lockOldTables() throws SQLException {
        String lock = "LOCK TABLE "
                + tables.stream().map(table -> target + "." + table).collect(Collectors.joining(", "))
                + " IN ACCESS EXCLUSIVE MODE";
        session.execute("SET LOCAL lock_timeout = " + Math.max(1, lockTimeoutMillis / PARTS_OF_TIMEOUT));
        for (int tries = 1; ; tries++) {
            session.execute("SAVEPOINT before_lock");
            try {
                session.execute(lock);
                return;
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                if (tries == TRIES) {
                    throw new StoreException(
                            session.dialect().location() + " is being read by another program, which has kept a"
                                    + " transaction open for " + TRIES * lockTimeoutMillis / PARTS_OF_TIMEOUT
                                    + " ms; nothing was changed, try again when it has finished",
                            e);
                }
                session.execute("ROLLBACK TO SAVEPOINT before_lock");
            }
        }
    }

    private void searchFirst(String path) throws SQLException {
        session.first("SELECT set_config('search_path', ?, true)", row -> row.getString(1), path);
    }

    private String text(String sql) throws SQLException {
        return session.first(sql, row -> row.getString(1)).orElseThrow();
    }
}

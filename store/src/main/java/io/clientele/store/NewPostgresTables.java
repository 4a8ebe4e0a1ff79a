package io.clientele.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tables that are made and filled in one transaction. Nobody else sees them before its end, so that keys and indices can be away
 * while they are filled; to check and build them for all rows at once is several times faster.
 */
final class NewPostgresTables {

    private NewPostgresTables() {}

    /** @throws StoreException if there is anything in the schema */
    static <T> T fill(Session session, Schema schema, SqlWork<T> work) throws SQLException {
        DbLocation location = session.dialect().location();
        SchemaState state = PostgresCatalogue.state(session);
        if (state.isClienteles()) {
            throw new StoreException(
                    location + " was made by another program meanwhile and was left as it is; run the command again");
        }
        Schema.requireEmpty(location, state);
        schema.create(session);
        return work.run(session);
    }

    /** Whether the transaction that asks has made the table. */
    static boolean isNew(Session session, String table) throws SQLException {
        return session.first(
                        "SELECT 1 FROM pg_class WHERE oid = to_regclass(?) AND xmin = pg_current_xact_id()::xid",
                        row -> row.getInt(1),
                        table)
                .isPresent();
    }

    /**
     * Takes away the indices and primary keys of these names that are on new tables, and all foreign keys between new tables. Those
     * come back behind the indices that they are checked by.
     */
    static Suspended suspend(Session session, List<String> names) throws SQLException {
        List<String> statements = new ArrayList<>();
        List<String> foreignKeys = new ArrayList<>();
        for (PostgresCatalogue.ForeignKey key : PostgresCatalogue.foreignKeys(session)) {
            if (isNew(session, key.table())) {
                session.execute("ALTER TABLE " + key.table() + " DROP CONSTRAINT " + key.name());
                foreignKeys.add(
                        "ALTER TABLE " + key.table() + " ADD CONSTRAINT " + key.name() + " " + key.definition());
            }
        }
        for (String name : names) {
            Optional<PostgresCatalogue.Index> index = PostgresCatalogue.index(session, name);
            if (index.isPresent() && isNew(session, index.get().table())) {
                session.execute(index.get().drop());
                statements.add(index.get().create());
            }
        }
        return new Suspended(session, statements, foreignKeys);
    }

    record Suspended(Session session, List<String> indices, List<String> foreignKeys) implements SuspendedIndices {

        /** The same in another transaction, that finds the tables under their names. */
        Suspended on(Session other) {
            return new Suspended(other, indices, foreignKeys);
        }

        @Override
        public void restore(BooleanSupplier cancelled) throws SQLException {
            for (String statement : indices) {
                CancellableStatement.run(session, statement, "making indices", cancelled);
            }
            if (!indices.isEmpty() || !foreignKeys.isEmpty()) {
                // The server would do so within minutes; until then it would guess how to answer the first questions.
                CancellableStatement.run(
                        session, "ANALYZE " + PostgresCatalogue.tables(session), "counting rows", cancelled);
            }
            for (String statement : foreignKeys) {
                CancellableStatement.run(session, statement, "checking foreign keys", cancelled);
            }
        }
    }
}

package io.clientele.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables that are made and filled in one transaction. Nobody else sees them before its end, so that foreign keys and indices can
 * be away while they are filled; to check and build them for all rows at once is several times faster.
 */
final class NewPostgresTables {
    /** Whether the transaction that asks has made the table. */
    private static final String IS_NEW = "xmin = pg_current_xact_id()::xid";

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
        List<PostgresCatalogue.ForeignKey> keys = PostgresCatalogue.foreignKeys(session);
        for (PostgresCatalogue.ForeignKey key : keys) {
            session.execute("ALTER TABLE " + key.table() + " DROP CONSTRAINT " + key.name());
        }
        T result = work.run(session);
        for (PostgresCatalogue.ForeignKey key : keys) {
            session.execute("ALTER TABLE " + key.table() + " ADD CONSTRAINT " + key.name() + " " + key.definition());
        }
        // The server would do so within minutes; until then it would guess how to answer the first questions.
        session.execute("ANALYZE " + PostgresCatalogue.tables(session));
        return result;
    }

    static SuspendedIndices suspendIndices(Session session, List<String> names) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String name : names) {
            Optional<String> statement = session.first(
                    "SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid"
                            + " WHERE i.indexrelid = to_regclass(?) AND c." + IS_NEW,
                    row -> row.getString(1),
                    name);
            if (statement.isPresent()) {
                statements.add(statement.get());
                session.execute("DROP INDEX " + name);
            }
        }
        return cancelled -> {
            for (String statement : statements) {
                CancellableStatement.run(session, statement, "making indices", cancelled);
            }
        };
    }
}

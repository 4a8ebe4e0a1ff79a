package io.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * {@link StagedTables} that are committed before they are full, so that several connections can write to them. Nobody else looks into
 * their schema, and without the last transaction nothing leads there.
 *
 * <p>Rows of other transactions can't be written frozen. Instead the full tables are vacuumed, which freezes them all, unless there is
 * a transaction that is older than the rows: it would find new tables without rows, so it is waited for.
 */
final class ParallelStaging implements ParallelTables {
    private static final List<String> FILLED = List.of("order_items", "orders", "customers", "ground_truth");

    /** As {@link StagedTables} waits for readers. */
    private static final int TRIES = 30;

    private static final int PARTS_OF_TIMEOUT = 5;

    private final Session last;
    private final PostgresDialect dialect;
    private final Connection own;
    private final StagedTables made;
    private final StagedTables staged;
    private final SuspendedIndices indices;
    private final CopyThreads threads;
    private final int lockTimeoutMillis;
    private boolean published;

    private ParallelStaging(
            Session last,
            PostgresDialect dialect,
            Connection own,
            StagedTables made,
            NewPostgresTables.Suspended indices,
            CopyThreads threads,
            int lockTimeoutMillis) {
        this.last = last;
        this.dialect = dialect;
        this.own = own;
        this.made = made;
        this.staged = made.on(last);
        this.indices = indices.on(last);
        this.threads = threads;
        this.lockTimeoutMillis = lockTimeoutMillis;
    }

    /** @param last the transaction that will publish, which holds the lock of loads and has written nothing yet */
    static ParallelStaging begin(
            Session last, PostgresDialect dialect, List<String> tables, int connections, int lockTimeoutMillis)
            throws SQLException {
        // Until the end it waits; and an open cursor would be an old reader.
        last.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
        ChunkCopier.closeCursors(last);
        Connection own = dialect.connect();
        List<Connection> others = new ArrayList<>();
        try {
            Session session = new Session(own, dialect);
            own.setAutoCommit(false);
            session.execute("SET LOCAL lock_timeout = " + lockTimeoutMillis);
            StagedTables made =
                    StagedTables.begin(session, tables, new Schema(dialect.migrations()), lockTimeoutMillis);
            if (made == null) {
                throw new StoreException(
                        dialect.location()
                                + " can't be written in parallel: its tables can't be replaced by new ones, since"
                                + " other people's objects hang on them or the user may not make a schema; leave out --parallel");
            }
            NewPostgresTables.Suspended indices = NewPostgresTables.suspend(session, dialect.indicesOfSeeds());
            String path = made.stagingPath();
            own.commit();
            own.setAutoCommit(true);
            for (int i = 0; i < connections; i++) {
                Connection connection = dialect.connect();
                others.add(connection);
                // Rows of a transaction that is not on the disk yet can't be marked as visible to all by the vacuum.
                new Session(connection, dialect)
                        .first(
                                "SELECT set_config('search_path', ?, false), CASE current_setting('synchronous_commit')"
                                        + " WHEN 'off' THEN set_config('synchronous_commit', 'local', false) END",
                                row -> row.getString(1),
                                path);
            }
            return new ParallelStaging(
                    last, dialect, own, made, indices, new CopyThreads(others, dialect), lockTimeoutMillis);
        } catch (Throwable failure) {
            others.add(own);
            for (Connection connection : others) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    failure.addSuppressed(e);
                }
            }
            throw failure;
        }
    }

    @Override
    public ChunkWriter writer() {
        return threads;
    }

    @Override
    public SuspendedIndices indices() {
        return indices;
    }

    @Override
    public void endWriting(BooleanSupplier cancelled) throws SQLException {
        threads.commit(cancelled);
        freeze(cancelled);
        staged.search();
        // Of this transaction's own making, their rows can be written frozen too.
        last.execute("TRUNCATE products, manifest, manifest_personas, manifest_tables");
        last.writeFrozen();
    }

    private void freeze(BooleanSupplier cancelled) throws SQLException {
        List<String> vacuum =
                FILLED.stream().map(table -> "VACUUM (FREEZE) " + table).toList();
        String next = made.next();
        for (int tries = 1; ; tries++) {
            threads.run(vacuum, cancelled);
            if (made.areFrozen(FILLED, next)) {
                return;
            }
            if (tries == TRIES) {
                throw new StoreException(dialect.location()
                        + " is being read by another program, which has kept a transaction open for more than "
                        + TRIES * lockTimeoutMillis / PARTS_OF_TIMEOUT
                        + " ms; nothing was changed, try again when it has finished");
            }
            pause(cancelled);
        }
    }

    private void pause(BooleanSupplier cancelled) {
        try {
            Thread.sleep(Math.max(1, lockTimeoutMillis / PARTS_OF_TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for readers");
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled while waiting for readers");
        }
    }

    @Override
    public void publish() throws SQLException {
        staged.publish();
        published = true;
    }

    @Override
    public void close() {
        threads.close();
        try (own) {
            if (!published) {
                remove();
            }
        } catch (SQLException e) {
            // What went wrong before is what is told. The next seed removes the tables.
        }
    }

    /** The last transaction must let go of the new tables first. If another load has begun by then, they are its to remove. */
    private void remove() throws SQLException {
        last.connection().rollback();
        own.setAutoCommit(false);
        if (dialect.tryLockLoads(own)) {
            made.removeLeftOver();
        }
        own.commit();
    }
}

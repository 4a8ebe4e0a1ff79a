package io.clientele.store;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * New tables that several connections fill, each in a transaction of its own, before they take the place of old ones in the
 * transaction that has asked for them.
 */
public interface ParallelTables extends AutoCloseable {

    /** Hands each chunk to whatever connection is free. A chunk that fails is told of by a later call. */
    ChunkWriter writer();

    /**
     * Waits until all that was handed over is written, visible to everybody. From here on the transaction's own statements find the new
     * tables under the old names.
     *
     * @param cancelled asked again and again
     * @throws java.util.concurrent.CancellationException if it says so
     */
    void endWriting(BooleanSupplier cancelled) throws SQLException;

    /** Keys and indices, which are away until the tables are full. */
    SuspendedIndices indices();

    /** Puts the new tables in the place of the old ones, which are gone with the commit. */
    void publish() throws SQLException;

    /** Ends the connections; new tables that were not published are removed, and the transaction is rolled back. */
    @Override
    void close();
}

package io.clientele.store;

import java.sql.SQLException;

/**
 * Writes rows of the generated tables that other threads have brought into the database's form, so that the thread with the
 * connection does nothing but send them.
 */
public interface ChunkWriter {

    /** A chunk to fill, on any thread. */
    RowChunk newChunk();

    /** Writes a chunk of {@link #newChunk}, which may be filled anew when this returns. */
    void write(RowChunk chunk) throws SQLException;
}

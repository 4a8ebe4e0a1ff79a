package io.clientele.store;

import java.sql.SQLException;

/**
 * Indices that are away while many rows are written: where keys come in no order, making the index anew is several times
 * faster than keeping it up row by row.
 */
@FunctionalInterface
public interface SuspendedIndices {

    /** Makes the indices again. */
    void restore() throws SQLException;
}

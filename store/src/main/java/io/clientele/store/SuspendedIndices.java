package io.clientele.store;

import java.sql.SQLException;

/** Indices that are away while many rows are written: making one anew is faster than keeping it up row by row. */
@FunctionalInterface
public interface SuspendedIndices {

    /** Makes the indices again. */
    void restore() throws SQLException;
}

package io.clientele.store;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * Indices that are away while many rows are written: where keys come in no order, making the index anew is several times
 * faster than keeping it up row by row.
 */
@FunctionalInterface
public interface SuspendedIndices {

    /**
     * Makes the indices again.
     *
     * @param cancelled asked again and again
     * @throws java.util.concurrent.CancellationException if it says so
     */
    void restore(BooleanSupplier cancelled) throws SQLException;
}

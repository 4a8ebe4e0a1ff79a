package io.clientele.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows to a table, many at a time. A row is its values in the order of the columns, then {@link #endRow}; what was
 * written is in the table after {@link #flush}.
 */
public interface RowWriter extends AutoCloseable {

    RowWriter add(long value) throws SQLException;

    RowWriter add(double value) throws SQLException;

    RowWriter add(@Nullable String value) throws SQLException;

    RowWriter add(@Nullable Long value) throws SQLException;

    RowWriter addNull() throws SQLException;

    /** @param epochSeconds an instant in seconds UTC */
    RowWriter addInstant(long epochSeconds) throws SQLException;

    void endRow() throws SQLException;

    void flush() throws SQLException;

    /** How many rows were ended. */
    long rows();

    /** Frees the statements; rows that were not flushed are lost. */
    @Override
    void close() throws SQLException;
}

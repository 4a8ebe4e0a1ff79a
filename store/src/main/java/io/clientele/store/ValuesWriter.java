package io.clientele.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSERT … VALUES (…), (…), …} with many rows to a statement: one call of the database for hundreds of rows. With a
 * row to a statement half of the time goes into the calls.
 */
final class ValuesWriter implements RowWriter {
    /** More gains nothing measurable; it must stay below SQLite's 32,766 parameters for the widest table. */
    private static final int ROWS_PER_STATEMENT = 250;

    private final Session session;
    private final Connection connection;
    private final String table;
    private final List<String> columns;
    private final @Nullable Object[] values;
    private @Nullable PreparedStatement full;
    private int used;
    private int rowEnd;
    private long rows;

    ValuesWriter(Session session, String table, List<String> columns) {
        this.session = session;
        this.connection = session.connection();
        this.table = table;
        this.columns = List.copyOf(columns);
        this.values = new @Nullable Object[ROWS_PER_STATEMENT * columns.size()];
    }

    @Override
    public RowWriter add(long value) {
        values[used++] = value;
        return this;
    }

    @Override
    public RowWriter add(double value) {
        values[used++] = value;
        return this;
    }

    @Override
    public RowWriter add(@Nullable String value) {
        values[used++] = value;
        return this;
    }

    @Override
    public RowWriter add(@Nullable Long value) {
        values[used++] = value;
        return this;
    }

    @Override
    public RowWriter addNull() {
        values[used++] = null;
        return this;
    }

    @Override
    public RowWriter addInstant(long epochSeconds) {
        return add(epochSeconds);
    }

    @Override
    public void endRow() throws SQLException {
        rowEnd += columns.size();
        if (used != rowEnd) {
            throw new IllegalStateException("a row of " + table + " has " + (used - rowEnd + columns.size())
                    + " values, not " + columns.size());
        }
        rows++;
        if (used == values.length) {
            if (full == null) {
                full = prepare(ROWS_PER_STATEMENT);
            }
            execute(full);
        }
    }

    @Override
    public void flush() throws SQLException {
        if (used > 0) {
            try (PreparedStatement rest = prepare(used / columns.size())) {
                execute(rest);
            }
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        session.forget(this);
        if (full != null) {
            full.close();
        }
    }

    private void execute(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < used; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
        Arrays.fill(values, 0, used, null);
        used = 0;
        rowEnd = 0;
    }

    private PreparedStatement prepare(int rowsPerStatement) throws SQLException {
        String row = "(" + "?,".repeat(columns.size() - 1) + "?)";
        return connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                + (row + ",").repeat(rowsPerStatement - 1) + row);
    }
}

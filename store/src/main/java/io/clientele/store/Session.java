package io.clientele.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection with the few things that are done with one; mostly a transaction. */
public final class Session {
    private final Connection connection;
    private final Dialect dialect;
    private final List<RowWriter> writers = new ArrayList<>();
    private boolean frozen;

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    public Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** An SQL expression: the seconds since 1970 of a column, or another expression, that holds an instant. */
    public String epochSeconds(String instant) {
        return dialect.epochSeconds(instant);
    }

    /** What stands for a parameter of seconds since 1970 where an instant is stored or compared. */
    public String instantParameter() {
        return dialect.instantParameter();
    }

    /** An SQL expression for an instant, to compare with those that are stored. */
    public String instant(long epochSeconds) {
        return dialect.instantParameter().replace("?", Long.toString(epochSeconds));
    }

    /** An SQL expression by which texts are equal, and sorted, whatever the case of their ASCII letters. */
    public String ignoringCase(String text) {
        return dialect.ignoringCase(text);
    }

    /** Inside a load: the rows that follow keep all CHECK constraints by the way they are made, and need not be looked at. */
    public void skipChecks() throws SQLException {
        dialect.skipChecks(this);
    }

    /** The fastest way to write many rows to a table. */
    public RowWriter rowWriter(String table, String... columns) throws SQLException {
        RowWriter writer = dialect.rowWriter(this, table, List.of(columns));
        writers.add(writer);
        return writer;
    }

    /** For rows of the generated tables, where there is a faster way than one writer for each table. */
    public Optional<ChunkWriter> chunkWriter() throws SQLException {
        return dialect.chunkWriter(this);
    }

    /** Rows of tables that this transaction has made are to be visible to all transactions, older ones too. */
    void writeFrozen() {
        frozen = true;
    }

    boolean writesFrozen() {
        return frozen;
    }

    /** Sends what all open writers hold, in the order in which they were opened. */
    void flushWriters() throws SQLException {
        for (RowWriter writer : writers) {
            writer.flush();
        }
    }

    /** The writer was closed. */
    void forget(RowWriter writer) {
        writers.remove(writer);
    }

    /** Drops the indices until they are restored; inside a transaction. */
    public SuspendedIndices suspendIndices(String... names) throws SQLException {
        return dialect.suspendIndices(this, List.of(names));
    }

    /**
     * New tables for old ones, which need not be empty then; empty if there is no such thing here, so that the old rows have to be
     * deleted.
     */
    public Optional<FreshTables> freshTables(List<String> tables) throws SQLException {
        return dialect.freshTables(this, tables);
    }

    /**
     * New tables for old ones, which several connections fill; the transaction must not have written anything.
     *
     * @throws StoreException if that can't be done here
     */
    public ParallelTables parallelTables(List<String> tables, int connections) throws SQLException {
        return dialect.parallelTables(this, tables, connections);
    }

    /** The same with all indices that a seed of a good part of the rows had better make anew. */
    public SuspendedIndices suspendIndicesOfSeeds() throws SQLException {
        return dialect.suspendIndices(this, dialect.indicesOfSeeds());
    }

    /** What the database finds damaged in its own structures, a line each; empty if nothing is. */
    public List<String> damages() throws SQLException {
        return dialect.damages(this);
    }

    /** Foreign keys that lead nowhere, with a line for each pair of tables; empty if all lead somewhere. */
    public List<String> brokenReferences() throws SQLException {
        return dialect.brokenReferences(this);
    }

    /** Tables, indices and views that are missing or not as this version makes them; empty if all are. */
    public List<String> schemaDifferences() throws SQLException {
        return dialect.schemaDifferences(this);
    }

    /** The names of all indices. */
    public Set<String> indices() throws SQLException {
        return dialect.indices(this);
    }

    /** The left side of a LIKE that takes no account of the case of ASCII letters, where the pattern's are small. */
    public String likeable(String column) {
        return dialect.likeable(column);
    }

    /** Whether the database keeps account of its values' frequencies and chooses indices by it. */
    public boolean knowsRowCounts() {
        return dialect.knowsRowCounts();
    }

    /** An SQL expression of the same value, for which no index is used where the database would choose badly. */
    public String withoutIndex(String expression) {
        return dialect.withoutIndex(expression);
    }

    /** Makes whoever adds rows to the table, or claims a unique value in it, wait until the transaction ends. */
    public void lockNewRows(String table) throws SQLException {
        dialect.lockNewRows(this, table);
    }

    /** An id for a new row of the table, which nobody else gets. */
    public long nextId(String table) throws SQLException {
        return dialect.nextId(this, table);
    }

    /** What a SELECT ends with that keeps others from changing its rows until the transaction's end. */
    public String rowLock() {
        return dialect.rowLock();
    }

    /**
     * Many rows of whole numbers, one after the other, as fast as can be; NULL is 0.
     *
     * @param sql without parameters; of columns that are all whole numbers
     * @param consumer is handed the same array for each row
     */
    public void forEachNumbers(String sql, int columns, Consumer<long[]> consumer) throws SQLException {
        dialect.forEachNumbers(this, sql, columns, consumer);
    }

    /** Runs a statement, or several without parameters. */
    public void execute(String sql, @Nullable Object... parameters) throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        } else {
            try (PreparedStatement statement = prepare(sql, parameters)) {
                statement.executeUpdate();
            }
        }
    }

    /** The number in the first column of the first row; 0 where that is NULL. */
    public long number(String sql, @Nullable Object... parameters) throws SQLException {
        return first(sql, row -> row.getLong(1), parameters).orElseThrow(() -> new SQLException("no row from " + sql));
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        }
    }

    /** All rows. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) throws SQLException {
        List<T> list = new ArrayList<>();
        forEach(sql, mapper, list::add, parameters);
        return list;
    }

    /** All rows, one after the other, of which none is kept. */
    public <T> void forEach(
            String sql, RowMapper<T> mapper, Consumer<? super T> consumer, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                consumer.accept(mapper.map(rows));
            }
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}

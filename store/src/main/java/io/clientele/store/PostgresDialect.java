package io.clientele.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * PostgreSQL 15 or later: the tables of one schema, the first of the connection's search path.
 *
 * <p>Who writes holds an advisory lock until the end of the transaction: bulk loads alone, edits together with other edits, which
 * wait for each other row by row. So a load sees and leaves a whole database, as in SQLite, and readers wait for nobody.
 */
final class PostgresDialect implements Dialect {
    private static final int LOCK_TIMEOUT_MILLIS = 5_000;

    /** Rows that the driver fetches at a time; without a limit it would hold all of a result in memory. */
    private static final int FETCH_ROWS = 10_000;

    /** Of advisory locks: the program's number and the schema's. */
    private static final String LOCK =
            "(" + SqliteDialect.APPLICATION_ID + ", current_schema()::regnamespace::oid::integer)";

    private static final String[] INDICES_OF_SEEDS = ListIndices.and(
            "customers_pkey",
            "customers_email",
            "ground_truth_pkey",
            "orders_pkey",
            "orders_by_customer",
            "orders_by_date",
            "order_items_pkey");

    private final PostgresUrl location;
    private final @Nullable String password;
    private final int lockTimeoutMillis;

    PostgresDialect(PostgresUrl location) {
        this(location, System.getenv("PGPASSWORD"), LOCK_TIMEOUT_MILLIS);
    }

    /**
     * For tests.
     *
     * @param password where the URL has none; null to look it up in PostgreSQL's password file
     * @param lockTimeoutMillis how long a transaction waits for another one's lock
     */
    PostgresDialect(PostgresUrl location, @Nullable String password, int lockTimeoutMillis) {
        this.location = location;
        this.password = password;
        this.lockTimeoutMillis = lockTimeoutMillis;
    }

    @Override
    public PostgresUrl location() {
        return location;
    }

    @Override
    public Migrations migrations() {
        return Migrations.POSTGRESQL;
    }

    @Override
    public boolean exists() {
        try (Connection connection = look()) {
            return !schemaState(new Session(connection, this)).empty();
        } catch (SQLException e) {
            throw explain("open", e);
        }
    }

    /** Whether there are tables shows when they are looked at: a connection less. */
    @Override
    public void requireThere() {}

    /** An empty schema may be a slip of the URL. */
    @Override
    public void requireTables() {
        throw new StoreException("there are no tables in " + location + "; clientele seed or import makes them");
    }

    @Override
    public <T> T create(String doing, Schema schema, SqlWork<T> work) {
        try (Connection connection = connect()) {
            beginLoad(connection);
            try {
                T result = NewPostgresTables.fill(new Session(connection, this), schema, work);
                commit(connection);
                return result;
            } catch (Throwable failure) {
                rollback(connection);
                throw failure;
            }
        } catch (SQLException e) {
            throw explain(doing, e);
        } catch (UncheckedSqlException e) {
            throw explain(doing, e.failure());
        }
    }

    @Override
    public List<Path> leftBehind() {
        return List.of();
    }

    @Override
    public Connection connect() throws SQLException {
        Properties properties = location.properties();
        setUnlessGiven(properties, PGProperty.PASSWORD, password);
        if (PasswordFile.fault() != null) {
            // None, so that the driver doesn't look for one in the file.
            setUnlessGiven(properties, PGProperty.PASSWORD, "");
        }
        setUnlessGiven(properties, PGProperty.APPLICATION_NAME, "clientele");
        setUnlessGiven(properties, PGProperty.TCP_KEEP_ALIVE, "true");
        setUnlessGiven(properties, PGProperty.DEFAULT_ROW_FETCH_SIZE, Integer.toString(FETCH_ROWS));
        // Not through the driver manager, whose message for a wrong URL repeats it, and which would load all drivers.
        Connection connection = new Driver().connect(location.url(), properties);
        if (connection == null) {
            throw new StoreException("database is " + location + ", but PostgreSQL's driver can't read this URL");
        }
        return connection;
    }

    private static void setUnlessGiven(Properties properties, PGProperty property, @Nullable String value) {
        if (value != null && property.getOrNull(properties) == null) {
            properties.setProperty(property.getName(), value);
        }
    }

    @Override
    public Connection look() throws SQLException {
        return connect();
    }

    @Override
    public void beginWrite(Connection connection) throws SQLException {
        beginLocked(connection, "pg_advisory_xact_lock_shared" + LOCK);
    }

    /**
     * Foreign keys are checked all the same where the user lacks the right to leave that out, which costs time and nothing else:
     * parents are written before their children.
     */
    @Override
    public void beginLoad(Connection connection) throws SQLException {
        beginLocked(
                connection,
                "pg_advisory_xact_lock" + LOCK
                        + ", CASE WHEN has_parameter_privilege('session_replication_role', 'SET')"
                        + " THEN set_config('session_replication_role', 'replica', true) END");
    }

    private void beginLocked(Connection connection, String locking) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT set_config('lock_timeout', '" + lockTimeoutMillis + "ms', true), " + locking);
        }
    }

    /** There is no such thing. */
    @Override
    public void skipChecks(Session session) {}

    @Override
    public void beginRead(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** The transactions that have ended, as a number: it changes whenever one that wrote something ends. */
    @Override
    public long changeStamp(Connection connection) throws SQLException {
        return new Session(connection, this).number("SELECT hashtextextended(pg_current_snapshot()::text, 0)");
    }

    /** The columns have the collation C, where other letters stay as they are. */
    @Override
    public String likeable(String column) {
        return "lower(" + column + ")";
    }

    @Override
    public boolean knowsRowCounts() {
        return true;
    }

    @Override
    public String withoutIndex(String expression) {
        return expression;
    }

    @Override
    public void lockNewRows(Session session, String table) throws SQLException {
        session.number("SELECT 1 FROM pg_advisory_xact_lock(?::regclass::oid::bigint)", table);
    }

    @Override
    public long nextId(Session session, String table) throws SQLException {
        lockNewRows(session, table);
        return session.number("SELECT coalesce(max(id), 0) + 1 FROM " + table);
    }

    @Override
    public String rowLock() {
        return " FOR UPDATE";
    }

    @Override
    public String ignoringCase(String text) {
        return "lower(" + text + " COLLATE \"C\")";
    }

    @Override
    public SchemaState schemaState(Session session) throws SQLException {
        return PostgresCatalogue.state(session);
    }

    @Override
    public void setSchemaVersion(Session session, int version) throws SQLException {
        PostgresCatalogue.setVersion(session, version);
    }

    @Override
    public String epochSeconds(String instant) {
        return "extract(epoch FROM " + instant + ")::bigint";
    }

    @Override
    public String instantParameter() {
        return "to_timestamp(?)";
    }

    @Override
    public void forEachNumbers(Session session, String sql, int columns, Consumer<long[]> consumer)
            throws SQLException {
        CopyReader.forEach(session.connection(), sql, columns, consumer);
    }

    @Override
    public RowWriter rowWriter(Session session, String table, List<String> columns) throws SQLException {
        return CopyWriter.of(session, table, columns);
    }

    @Override
    public Optional<ChunkWriter> chunkWriter(Session session) throws SQLException {
        return Optional.of(ChunkCopier.of(session));
    }

    @Override
    public Optional<FreshTables> freshTables(Session session, List<String> tables) throws SQLException {
        return Optional.ofNullable(StagedTables.begin(session, tables, new Schema(migrations()), lockTimeoutMillis));
    }

    @Override
    public ParallelTables parallelTables(Session session, List<String> tables, int connections) throws SQLException {
        return ParallelStaging.begin(session, this, tables, connections, lockTimeoutMillis);
    }

    /** Takes the lock of loads until the transaction's end, unless another one has it. */
    boolean tryLockLoads(Connection connection) throws SQLException {
        return new Session(connection, this).number("SELECT pg_try_advisory_xact_lock" + LOCK + "::integer") == 1;
    }

    /** Of tables that others see, indices stay: to drop one would make their readers wait until the end of the transaction. */
    @Override
    public SuspendedIndices suspendIndices(Session session, List<String> names) throws SQLException {
        return NewPostgresTables.suspend(session, names);
    }

    /** All of them, primary keys too: a sort of all keys at once costs less than an index that grows at its end. */
    @Override
    public List<String> indicesOfSeeds() {
        return List.of(INDICES_OF_SEEDS);
    }

    @Override
    public Set<String> indices(Session session) throws SQLException {
        return PostgresCatalogue.indices(session);
    }

    @Override
    public List<String> schemaDifferences(Session session) throws SQLException {
        List<String> there = PostgresCatalogue.objects(session);
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            Session model = new Session(connection, this);
            // Temporary tables, which nobody else sees and which closing the connection takes away.
            model.execute("SET LOCAL search_path = pg_temp");
            new Schema(migrations()).create(model);
            List<String> expected = PostgresCatalogue.objects(model);
            connection.rollback();
            return PostgresCatalogue.names(expected, Set.copyOf(there));
        }
    }

    @Override
    public List<String> damages(Session session) throws SQLException {
        return PostgresCatalogue.damages(session);
    }

    @Override
    public List<String> brokenReferences(Session session) throws SQLException {
        return PostgresCatalogue.brokenReferences(session);
    }

    @Override
    public StoreException explain(String doing, SQLException failure) {
        String reason = PostgresErrors.reason(failure, location, lockTimeoutMillis);
        return new StoreException("cannot " + doing + " " + location + ": " + reason, failure);
    }
}

package io.clientele.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteConnectionConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * SQLite: a file, or several processes' view of one file. Long, since all that is SQLite's own is here: settings, locks,
 * transactions, indices, and what its errors mean to a user.
 */
final class SqliteDialect implements Dialect {
    private static final String[] INDICES_OF_SEEDS = ListIndices.and("customers_email", "orders_by_date");

    private static final int BUSY_TIMEOUT_MILLIS = 5_000;
    private static final String OBJECTS =
            "SELECT type, sql, name FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";
    private static final String OBJECT_TEXT = "SELECT sql FROM sqlite_schema WHERE type || ' ' || name = ?";

    /** Of SQLite's machine: some hundred questions a second. */
    private static final int STEPS_PER_QUESTION = 100_000;

    /** "CLNT": marks a file as ours, also for the {@code file} command. */
    static final int APPLICATION_ID = 0x434C4E54;

    private final SqliteFile location;
    private final int busyTimeoutMillis;
    private final int maxPages;

    SqliteDialect(SqliteFile location) {
        this(location, BUSY_TIMEOUT_MILLIS, Integer.MAX_VALUE);
    }

    /**
     * For tests.
     *
     * @param busyTimeoutMillis how long a connection waits for another one's lock
     * @param maxPages how many pages a database may have before it counts as full
     */
    SqliteDialect(SqliteFile location, int busyTimeoutMillis, int maxPages) {
        SqliteLibrary.hushLoader();
        this.location = location;
        this.busyTimeoutMillis = busyTimeoutMillis;
        this.maxPages = maxPages;
    }

    @Override
    public SqliteFile location() {
        return location;
    }

    @Override
    public Migrations migrations() {
        return Migrations.SQLITE;
    }

    @Override
    public boolean exists() {
        return Files.exists(location.file());
    }

    @Override
    public void requireThere() {
        Path file = location.file();
        if (!Files.exists(file)) {
            throw new StoreException("there is no database " + location + "; clientele seed or import makes one");
        }
        if (Files.isDirectory(file)) {
            throw new StoreException(location + " is a directory, but must be a database file");
        }
        if (!Files.isReadable(file)) {
            throw new StoreException("cannot open " + location + ": there is no permission to read it");
        }
        if (!Files.isWritable(file)) {
            throw new StoreException("cannot open " + location + ": there is no permission to write to it");
        }
    }

    /** An empty file is there: it gets its tables. */
    @Override
    public void requireTables() {}

    @Override
    public <T> T create(String doing, Schema schema, SqlWork<T> work) {
        return NewDatabase.create(doing, location, this, schema, work);
    }

    @Override
    public List<Path> leftBehind() {
        return PendingFile.leftBehind(location);
    }

    @Override
    public Connection connect() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.WAL);
        // With less, a committed transaction may be gone after a power failure.
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        if (maxPages < Integer.MAX_VALUE) {
            config.setMaxPageCount(maxPages);
        }
        return config.createConnection(url(location.file()));
    }

    @Override
    public Connection look() throws SQLException {
        return config().createConnection(url(location.file()));
    }

    /**
     * A connection to a file that nobody else knows yet: nothing is synced and nothing can be rolled back, since a failure
     * throws the file away.
     */
    Connection connectToScratch(Path file) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        config.setLockingMode(LockingMode.EXCLUSIVE);
        return config.createConnection(url(file));
    }

    @Override
    public void beginWrite(Connection connection) throws SQLException {
        begin(connection, TransactionMode.IMMEDIATE);
    }

    @Override
    public void beginLoad(Connection connection) throws SQLException {
        PendingFile.removeLeftBehind(location);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
        }
        beginWrite(connection);
    }

    /** A tenth of the time that rows take. The switch is the connection's, which ends with the load. */
    @Override
    public void skipChecks(Session session) throws SQLException {
        session.execute("PRAGMA ignore_check_constraints = ON");
    }

    @Override
    public void beginRead(Connection connection) throws SQLException {
        begin(connection, TransactionMode.DEFERRED);
    }

    @Override
    public long changeStamp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            return row.getLong(1);
        }
    }

    @Override
    public String likeable(String column) {
        return column;
    }

    /** Only after ANALYZE, which takes as long as a scan of all indices. */
    @Override
    public boolean knowsRowCounts() {
        return false;
    }

    @Override
    public String withoutIndex(String expression) {
        return "+" + expression;
    }

    /** Who writes is alone. */
    @Override
    public void lockNewRows(Session session, String table) {}

    /** Who writes is alone. */
    @Override
    public long nextId(Session session, String table) throws SQLException {
        return session.number("SELECT coalesce(max(id), 0) + 1 FROM " + table);
    }

    /** Who writes is alone. */
    @Override
    public String rowLock() {
        return "";
    }

    /** The driver's own commit() begins the next transaction at once, and with it takes the lock again. */
    @Override
    public void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        try (Statement statement = sqlite.createStatement()) {
            statement.execute("ROLLBACK");
        } finally {
            sqlite.getConnectionConfig().setAutoCommit(true);
        }
    }

    /** The file's header, which costs one statement. */
    @Override
    public SchemaState schemaState(Session session) throws SQLException {
        return session.first(
                        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version",
                        row -> row.getInt(1) == APPLICATION_ID
                                ? SchemaState.ofClientele(row.getInt(2))
                                : stateOfOthers(session, row.getInt(1) == 0 && row.getInt(2) == 0))
                .orElseThrow();
    }

    private static SchemaState stateOfOthers(Session session, boolean unmarked) throws SQLException {
        List<String> tables = session.list(
                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", row -> row.getString(1));
        return new SchemaState(0, unmarked && tables.isEmpty(), tables);
    }

    @Override
    public void setSchemaVersion(Session session, int version) throws SQLException {
        session.execute("PRAGMA application_id = " + APPLICATION_ID);
        session.execute("PRAGMA user_version = " + version);
    }

    @Override
    public String epochSeconds(String instant) {
        return instant;
    }

    @Override
    public String instantParameter() {
        return "?";
    }

    @Override
    public String ignoringCase(String text) {
        return text + " COLLATE NOCASE";
    }

    @Override
    public void forEachNumbers(Session session, String sql, int columns, Consumer<long[]> consumer)
            throws SQLException {
        long[] row = new long[columns];
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                for (int column = 0; column < columns; column++) {
                    row[column] = rows.getLong(column + 1);
                }
                consumer.accept(row);
            }
        }
    }

    @Override
    public RowWriter rowWriter(Session session, String table, List<String> columns) {
        return new ValuesWriter(session, table, columns);
    }

    /** Values are bound one by one, by the thread with the connection. */
    @Override
    public Optional<ChunkWriter> chunkWriter(Session session) {
        return Optional.empty();
    }

    /** To delete all rows of a table is one step. */
    @Override
    public Optional<FreshTables> freshTables(Session session, List<String> tables) {
        return Optional.empty();
    }

    @Override
    public ParallelTables parallelTables(Session session, List<String> tables, int connections) {
        throw new StoreException(
                location() + " is a SQLite file, which one connection writes at a time; leave out --parallel");
    }

    /** Keys of orders_by_customer come in rising order: that index grows at its end and stays. */
    @Override
    public List<String> indicesOfSeeds() {
        return List.of(INDICES_OF_SEEDS);
    }

    @Override
    public SuspendedIndices suspendIndices(Session session, List<String> names) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String name : names) {
            Optional<String> text = session.first(OBJECT_TEXT, row -> row.getString(1), "index " + name);
            // Where somebody has dropped it, it stays away; doctor tells.
            if (text.isPresent()) {
                statements.add(text.get());
                session.execute("DROP INDEX " + name);
            }
        }
        return cancelled -> {
            ProgressHandler.setHandler(session.connection(), STEPS_PER_QUESTION, new ProgressHandler() {
                @Override
                protected int progress() {
                    return cancelled.getAsBoolean() ? 1 : 0;
                }
            });
            try {
                for (String statement : statements) {
                    session.execute(statement);
                }
            } catch (SQLiteException e) {
                if (e.getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT) {
                    throw new CancellationException("cancelled while making indices");
                }
                throw e;
            } finally {
                ProgressHandler.clearHandler(session.connection());
            }
        };
    }

    @Override
    public Set<String> indices(Session session) throws SQLException {
        return Set.copyOf(session.list("SELECT name FROM sqlite_schema WHERE type = 'index'", row -> row.getString(1)));
    }

    @Override
    public List<String> schemaDifferences(Session session) throws SQLException {
        try (Connection memory = config().createConnection("jdbc:sqlite::memory:")) {
            Session model = new Session(memory, this);
            new Schema(Migrations.SQLITE).create(model);
            List<String> there = session.list(OBJECTS, row -> row.getString(2));
            List<String> differences = new ArrayList<>();
            for (String name : model.list(OBJECTS, row -> row.getString(1) + " " + row.getString(3))) {
                String text =
                        model.first(OBJECT_TEXT, row -> row.getString(1), name).orElseThrow();
                if (!there.contains(text)) {
                    differences.add(name);
                }
            }
            return differences;
        }
    }

    @Override
    public List<String> damages(Session session) throws SQLException {
        List<String> lines = session.list("PRAGMA integrity_check(10)", row -> row.getString(1));
        return lines.equals(List.of("ok")) ? List.of() : lines;
    }

    @Override
    public List<String> brokenReferences(Session session) throws SQLException {
        return session.list(
                "SELECT \"table\" || ' to ' || parent || ' (' || count(*) || ')' FROM pragma_foreign_key_check"
                        + " GROUP BY \"table\", parent",
                row -> row.getString(1));
    }

    @Override
    public StoreException explain(String doing, SQLException failure) {
        return new StoreException(
                "cannot " + doing + " " + location + ": " + reason(location.file(), failure), failure);
    }

    private String reason(Path file, SQLException failure) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return Messages.oneLine(failure);
        }
        return switch (sqlite.getResultCode()) {
            case SQLITE_NOTADB -> "it is not an SQLite database";
            case SQLITE_BUSY, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
                "another program is writing to it (waited " + busyTimeoutMillis
                        + " ms); try again when it has finished";
            case SQLITE_BUSY_RECOVERY -> "another program is recovering it after a crash; try again in a moment";
            case SQLITE_FULL -> "the disk is full, or the database is as large as it may become; nothing was changed";
            case SQLITE_IOERR_SHMSIZE -> "the disk is full: beside it there is no room for SQLite's log";
            case SQLITE_IOERR_WRITE -> "a write to the disk failed (a quota, or a defect?); nothing was changed";
            case SQLITE_READONLY,
                    SQLITE_READONLY_DBMOVED,
                    SQLITE_READONLY_CANTINIT,
                    SQLITE_READONLY_DIRECTORY,
                    SQLITE_PERM,
                    SQLITE_AUTH -> "there is no permission to write to it or to its folder";
            case SQLITE_CANTOPEN, SQLITE_CANTOPEN_FULLPATH ->
                Files.isReadable(file)
                        ? "there is no permission to write to its folder, where SQLite keeps its log"
                        : "there is no permission to read it";
            case SQLITE_CORRUPT, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_VTAB ->
                "the file is damaged; restore it from a backup";
            default -> Messages.oneLine(failure);
        };
    }

    private static void begin(Connection connection, TransactionMode mode) throws SQLException {
        SQLiteConnectionConfig config =
                connection.unwrap(SQLiteConnection.class).getConnectionConfig();
        config.setTransactionMode(mode);
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            config.setAutoCommit(true);
            throw e;
        }
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        // The driver lets one thread at a time into a connection; SQLite's own lock around each value would be a second
        // one.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setBusyTimeout(busyTimeoutMillis);
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }
}

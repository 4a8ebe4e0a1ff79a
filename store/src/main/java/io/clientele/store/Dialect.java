package io.clientele.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All that differs from one kind of database to another, for the database at one place. */
interface Dialect {

    static Dialect of(DbLocation location) {
        if (location instanceof SqliteFile file) {
            return new SqliteDialect(file);
        }
        return new PostgresDialect((PostgresUrl) location);
    }

    DbLocation location();

    /** The scripts that make the tables. */
    Migrations migrations();

    /** Whether there is something at the place, Clientele's or not. */
    boolean exists();

    /** @throws StoreException if there is nothing at the place, or nothing that may be opened */
    void requireThere();

    /**
     * For a database that is there and empty.
     *
     * @throws StoreException if that means that there is none
     */
    void requireTables();

    /**
     * Makes a new database of what the work writes, complete or not at all.
     *
     * @param schema makes the tables
     * @param work is handed a session on empty tables, whose foreign keys are not checked
     * @throws StoreException if there is something at the place already or by then, or it can't be written
     */
    <T> T create(String doing, Schema schema, SqlWork<T> work);

    /** Files that killed processes left while they made a database here. */
    List<Path> leftBehind();

    /** A connection with the settings that every connection has. It makes no database. */
    Connection connect() throws SQLException;

    /** A connection that leaves everything about the database as it is. */
    Connection look() throws SQLException;

    /** Begins a transaction that may write, waiting for other writers. */
    void beginWrite(Connection connection) throws SQLException;

    /** As {@link #beginWrite}, without checks of foreign keys. */
    void beginLoad(Connection connection) throws SQLException;

    /** Inside a load: writes rows without looking at CHECK constraints, where the database can. */
    void skipChecks(Session session) throws SQLException;

    /** Begins a transaction that sees the database as it is now, whatever others write meanwhile. */
    void beginRead(Connection connection) throws SQLException;

    /** A number that is another one after each commit of another connection. */
    long changeStamp(Connection connection) throws SQLException;

    /**
     * The left side of a LIKE that takes no account of the case of ASCII letters, where the pattern's are small: SQLite's LIKE is so
     * by itself.
     */
    String likeable(String column);

    /** Whether the database keeps account of its values' frequencies and chooses indices by it. */
    boolean knowsRowCounts();

    /** An SQL expression of the same value, for which no index is used where the database would choose badly. */
    String withoutIndex(String expression);

    /** Makes whoever adds rows to the table, or claims a unique value in it, wait for the transaction's end. */
    void lockNewRows(Session session, String table) throws SQLException;

    /** An id that no row of the table has had when the transaction began, and no other one that runs now gets. */
    long nextId(Session session, String table) throws SQLException;

    /** What a SELECT ends with that keeps others from changing its rows until the transaction's end. */
    String rowLock();

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /** What is there, as far as it says whose it is. */
    SchemaState schemaState(Session session) throws SQLException;

    /** Marks the tables as Clientele's, of that version. */
    void setSchemaVersion(Session session, int version) throws SQLException;

    /** An SQL expression: the seconds since 1970 of a column, or another expression, that holds an instant. */
    String epochSeconds(String instant);

    /** What stands for a parameter of seconds since 1970 where an instant is stored or compared. */
    String instantParameter();

    /** An SQL expression by which texts are equal, and sorted, whatever the case of their ASCII letters. */
    String ignoringCase(String text);

    /** The fastest way to read many rows of whole numbers; the consumer is handed the same array for each. */
    void forEachNumbers(Session session, String sql, int columns, Consumer<long[]> consumer) throws SQLException;

    /** The fastest way to write many rows to a table. */
    RowWriter rowWriter(Session session, String table, List<String> columns) throws SQLException;

    /** The fastest way to write rows of the generated tables, if it is another one. */
    Optional<ChunkWriter> chunkWriter(Session session) throws SQLException;

    /** New tables in the place of these, if that can be done without anybody's noticing. */
    Optional<FreshTables> freshTables(Session session, List<String> tables) throws SQLException;

    /** New tables in the place of these, which several connections fill. */
    ParallelTables parallelTables(Session session, List<String> tables, int connections) throws SQLException;

    /** Names of indices, there or not, that a seed of a good part of the rows had better make anew. */
    List<String> indicesOfSeeds();

    /** Drops the indices until they are restored. */
    SuspendedIndices suspendIndices(Session session, List<String> names) throws SQLException;

    /** The names of all indices. */
    Set<String> indices(Session session) throws SQLException;

    /** Tables, indices and views that are missing or not as this version makes them; empty if all are. */
    List<String> schemaDifferences(Session session) throws SQLException;

    /** What the database finds damaged in its own structures, a line each; empty if nothing is. */
    List<String> damages(Session session) throws SQLException;

    /** Foreign keys that lead nowhere, with a line for each pair of tables; empty if all lead somewhere. */
    List<String> brokenReferences(Session session) throws SQLException;

    /**
     * What went wrong, in one line for the user.
     *
     * @param doing what was tried, such as "open" or "write to"
     */
    StoreException explain(String doing, SQLException failure);
}

package io.clientele.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** All that differs from one kind of database to another. */
interface Dialect {

    /** A connection with the settings that every connection has. It makes no file. */
    Connection connect(DbLocation location) throws SQLException;

    /** A connection that leaves everything about the database as it is. */
    Connection look(DbLocation location) throws SQLException;

    /**
     * A connection to a file that nobody else knows yet: nothing is synced and nothing can be rolled back, since a failure
     * throws the file away.
     */
    Connection connectToScratch(Path file) throws SQLException;

    /** Begins a transaction that may write, waiting for other writers. */
    void beginWrite(Connection connection) throws SQLException;

    /** As {@link #beginWrite}, without checks of foreign keys. */
    void beginLoad(Connection connection) throws SQLException;

    /** Begins a transaction that sees the database as it is now, whatever others write meanwhile. */
    void beginRead(Connection connection) throws SQLException;

    /** A number that is another one after each commit of another connection. */
    long changeStamp(Connection connection) throws SQLException;

    /** An id that no row of the table has had when the transaction began, and no other one that runs now gets. */
    long nextId(Session session, String table) throws SQLException;

    /** What a SELECT ends with that keeps others from changing its rows until the transaction's end. */
    String rowLock();

    /** The form of a column of e-mails or usernames by which it is unique and has an index: one without regard to case. */
    String folded(String column);

    void commit(Connection connection) throws SQLException;

    void rollback(Connection connection) throws SQLException;

    /** The fastest way to write many rows to a table. */
    RowWriter rowWriter(Connection connection, String table, List<String> columns) throws SQLException;

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
    StoreException explain(String doing, DbLocation location, SQLException failure);
}

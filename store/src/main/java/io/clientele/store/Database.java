package io.clientele.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A Clientele database whose tables are there and of the current version. It holds no connection: each use opens one and
 * closes it, so there is nothing to close here, and several threads may share it. A server takes them from a
 * {@link ConnectionPool}.
 */
public final class Database {
    private final Dialect dialect;
    private final ConnectionSource connections;

    private Database(Dialect dialect) {
        this(dialect, dialect::connect);
    }

    private Database(Dialect dialect, ConnectionSource connections) {
        this.dialect = dialect;
        this.connections = connections;
    }

    /**
     * A database that is there. An older one is brought up to date; an empty file gets its tables.
     *
     * @throws StoreException if the file is missing, not a Clientele database, of a newer version, locked, or may not be
     *     written
     */
    public static Database open(DbLocation location) {
        Dialect dialect = Dialect.of(location);
        return open(dialect, dialect.migrations());
    }

    /**
     * A database that is there, or else a new one without rows.
     *
     * @throws StoreException as {@link #open}
     */
    public static Database openOrCreate(DbLocation location) {
        if (!exists(location)) {
            create("make", location, session -> location);
        }
        return open(location);
    }

    /**
     * Makes a new database of what the work writes. The file appears under its name complete or not at all, also under
     * kill -9, a full disk or a power failure.
     *
     * @param doing for the message if it fails
     * @param work is handed a session on empty tables, whose foreign keys are not checked
     * @throws StoreException if there is a file of this name already or by then, or it can't be written
     */
    public static <T> T create(String doing, DbLocation location, SqlWork<T> work) {
        Dialect dialect = Dialect.of(location);
        return dialect.create(doing, new Schema(dialect.migrations()), work);
    }

    /** Whether there is something at the location, a database or not. */
    public static boolean exists(DbLocation location) {
        return Dialect.of(location).exists();
    }

    /** Files that killed processes left beside the location while they made a database there; the next one removes them. */
    public static List<Path> leftBehind(DbLocation location) {
        return Dialect.of(location).leftBehind();
    }

    static Database open(Dialect dialect, Migrations migrations) {
        dialect.requireThere();
        Database database = new Database(dialect);
        new Schema(migrations).ensure(database);
        return database;
    }

    Dialect dialect() {
        return dialect;
    }

    public DbLocation location() {
        return dialect.location();
    }

    /**
     * Asks the database for nothing.
     *
     * @throws StoreException if it does not answer
     */
    public void ping() {
        read("reach", session -> session.number("SELECT 1"));
    }

    /** A new connection with the settings that every connection has; the caller closes it. */
    public Connection connect() {
        try {
            return dialect.connect();
        } catch (SQLException e) {
            throw dialect.explain("open", e);
        }
    }

    /** The same database, whose reads and writes take their connections from there; bulk loads open their own. */
    Database withConnections(ConnectionSource source) {
        return new Database(dialect, source);
    }

    /** Watches for changes until it is closed. */
    public ChangeStamp changeStamp() {
        return new ChangeStamp(this, connect());
    }

    long stamp(Connection connection) {
        try {
            return dialect.changeStamp(connection);
        } catch (SQLException e) {
            throw dialect.explain("look for changes of", e);
        }
    }

    /**
     * Runs the work in one transaction that sees the database as it was when it began.
     *
     * @param doing for the message if it fails, such as "read the scores of"
     * @throws StoreException if a statement fails
     */
    public <T> T read(String doing, SqlWork<T> work) {
        try (Connection connection = connections.connection()) {
            dialect.beginRead(connection);
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw dialect.explain(doing, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, e.failure());
        }
    }

    /**
     * Runs the work in one transaction and commits it; any exception rolls it back and is passed on. Waits some seconds
     * for another writer.
     *
     * @param doing for the message if it fails, such as "write the scores to"
     * @throws StoreException if a statement fails
     */
    public <T> T write(String doing, SqlWork<T> work) {
        try (Connection connection = connections.connection()) {
            dialect.beginWrite(connection);
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw dialect.explain(doing, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, e.failure());
        }
    }

    /**
     * As {@link #write}, for a program's own rows in great numbers: foreign keys are not checked, which the rows must
     * keep by the way they are made.
     */
    public <T> T load(String doing, SqlWork<T> work) {
        try (Connection connection = dialect.connect()) {
            dialect.beginLoad(connection);
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw dialect.explain(doing, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, e.failure());
        }
    }

    /** Runs the work on a connection that changes nothing about the file: it may be somebody else's. */
    <T> T look(SqlWork<T> work) {
        try (Connection connection = dialect.look()) {
            return work.run(new Session(connection, dialect));
        } catch (SQLException e) {
            throw dialect.explain("open", e);
        }
    }

    private <T> T inTransaction(Connection connection, SqlWork<T> work) throws SQLException {
        try {
            T result = work.run(new Session(connection, dialect));
            dialect.commit(connection);
            return result;
        } catch (Throwable failure) {
            try {
                dialect.rollback(connection);
            } catch (SQLException e) {
                // SQLite has rolled back already after a full disk; closing the connection does it in any case.
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }
}

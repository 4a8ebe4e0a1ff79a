package io.clientele.store;

import java.nio.file.Files;
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
    private final DbLocation location;
    private final Dialect dialect;
    private final ConnectionSource connections;

    private Database(DbLocation location, Dialect dialect) {
        this(location, dialect, () -> dialect.connect(location));
    }

    private Database(DbLocation location, Dialect dialect, ConnectionSource connections) {
        this.location = location;
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
        return open(location, new SqliteDialect(), Migrations.SQLITE);
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
        return NewDatabase.create(doing, location, new SqliteDialect(), new Schema(Migrations.SQLITE), work);
    }

    /** Whether there is something at the location, a database or not. */
    public static boolean exists(DbLocation location) {
        return Files.exists(location.file());
    }

    /** Files that killed processes left beside the location while they made a database there; the next one removes them. */
    public static List<Path> leftBehind(DbLocation location) {
        return PendingFile.leftBehind(location);
    }

    static Database open(DbLocation location, Dialect dialect, Migrations migrations) {
        requireFile(location);
        Database database = new Database(location, dialect);
        new Schema(migrations).ensure(database);
        return database;
    }

    public DbLocation location() {
        return location;
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
            return dialect.connect(location);
        } catch (SQLException e) {
            throw dialect.explain("open", location, e);
        }
    }

    /** The same database, whose reads and writes take their connections from there; bulk loads open their own. */
    Database withConnections(ConnectionSource source) {
        return new Database(location, dialect, source);
    }

    /** Watches for changes until it is closed. */
    public ChangeStamp changeStamp() {
        return new ChangeStamp(this, connect());
    }

    long stamp(Connection connection) {
        try {
            return dialect.changeStamp(connection);
        } catch (SQLException e) {
            throw dialect.explain("look for changes of", location, e);
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
            throw dialect.explain(doing, location, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, location, e.failure());
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
            throw dialect.explain(doing, location, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, location, e.failure());
        }
    }

    /**
     * As {@link #write}, for a program's own rows in great numbers: foreign keys are not checked, which the rows must
     * keep by the way they are made.
     */
    public <T> T load(String doing, SqlWork<T> work) {
        PendingFile.removeLeftBehind(location);
        try (Connection connection = dialect.connect(location)) {
            dialect.beginLoad(connection);
            return inTransaction(connection, work);
        } catch (SQLException e) {
            throw dialect.explain(doing, location, e);
        } catch (UncheckedSqlException e) {
            throw dialect.explain(doing, location, e.failure());
        }
    }

    /** Runs the work on a connection that changes nothing about the file: it may be somebody else's. */
    <T> T look(SqlWork<T> work) {
        try (Connection connection = dialect.look(location)) {
            return work.run(new Session(connection, dialect));
        } catch (SQLException e) {
            throw dialect.explain("open", location, e);
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

    private static void requireFile(DbLocation location) {
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
}

package io.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells whether anybody, in this process or another, has changed the database: what was computed before is then out of date. It
 * keeps a connection of its own, may be asked by several threads, and costs some microseconds.
 */
public final class ChangeStamp implements AutoCloseable {
    private final Database database;
    private final Connection connection;

    ChangeStamp(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /**
     * A number that is another one after each commit; it means nothing else, and nothing to another {@code ChangeStamp}. Take it
     * before reading what is to be kept.
     */
    public synchronized long stamp() {
        return database.stamp(connection);
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}

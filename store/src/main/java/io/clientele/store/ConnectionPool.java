package io.clientele.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * Open connections that are used again and again, for a server. Only {@link Database#connect}, bulk loads and the change stamp
 * open connections of their own.
 *
 * <pre>{@code
 * try (ConnectionPool pool = ConnectionPool.of(Database.open(location), 8)) {
 *     new CustomerStore(pool.database()).find(42);
 * }
 * }</pre>
 */
public final class ConnectionPool implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final HikariDataSource source;
    private final Database database;

    private ConnectionPool(HikariDataSource source, Database database) {
        this.source = source;
        this.database = database;
    }

    /** @param size connections at most, 1 or more: as many reads and writes can be under way */
    public static ConnectionPool of(Database database, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("clientele");
        config.setDataSource(new OwnConnections(database));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT.toMillis());
        // The database was opened a moment ago: a connection that fails now is a read's or write's own error.
        config.setInitializationFailTimeout(-1);
        HikariDataSource source = new HikariDataSource(config);
        return new ConnectionPool(source, database.withConnections(source::getConnection));
    }

    /** The same database with connections of the pool. */
    public Database database() {
        return database;
    }

    /** Closes all connections; the database can't be used any more. */
    @Override
    public void close() {
        source.close();
    }
}

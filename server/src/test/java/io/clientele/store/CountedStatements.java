package io.clientele.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** A database that counts the statements that are prepared for it. In this package, since only here connections can be replaced. */
public final class CountedStatements {
    private final AtomicInteger count = new AtomicInteger();
    private final Database database;

    public CountedStatements(Database database) {
        this.database = database.withConnections(() -> counted(database.connect()));
    }

    public Database database() {
        return database;
    }

    /** How many the work takes. */
    public int of(Runnable work) {
        count.set(0);
        work.run();
        return count.get();
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

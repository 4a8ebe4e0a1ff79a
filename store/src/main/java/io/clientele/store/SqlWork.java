package io.clientele.store;

import java.sql.SQLException;

/** What is done with a session. */
@FunctionalInterface
public interface SqlWork<T> {
    T run(Session session) throws SQLException;
}

package io.clientele.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a database takes its connections from. Closing one gives it back. */
@FunctionalInterface
public interface ConnectionSource {
    Connection connection() throws SQLException;
}

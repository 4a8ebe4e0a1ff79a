package io.clientele.verify.architecture.broken.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class Queries {
    Statement query(Connection connection) throws SQLException {
        return connection.createStatement();
    }
}

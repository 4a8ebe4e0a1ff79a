package io.clientele.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A database file as anybody else's program sees it: opened by the driver alone, with none of our code or settings. */
final class PlainSqlite implements AutoCloseable {
    private final Connection connection;

    private PlainSqlite(Connection connection) {
        this.connection = connection;
    }

    static PlainSqlite open(Path file) throws SQLException {
        return new PlainSqlite(DriverManager.getConnection("jdbc:sqlite:" + file));
    }

    /** What is done with a row. */
    interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    void forEach(String sql, RowConsumer consumer, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(rows);
                }
            }
        }
    }

    /** All rows, their columns with a bar between. */
    List<String> rows(String sql, Object... parameters) throws SQLException {
        List<String> rows = new ArrayList<>();
        forEach(sql, row -> rows.add(joined(row)), parameters);
        return rows;
    }

    /** The first column of the only row. */
    long number(String sql, Object... parameters) throws SQLException {
        List<String> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new SQLException(rows.size() + " rows from " + sql);
        }
        return Long.parseLong(rows.get(0));
    }

    void execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static String joined(ResultSet row) throws SQLException {
        StringJoiner joined = new StringJoiner("|");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            joined.add(row.getString(column));
        }
        return joined.toString();
    }
}

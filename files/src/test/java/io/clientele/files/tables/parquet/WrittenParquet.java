package io.clientele.files.tables.parquet;

import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** A Parquet file, and what DuckDB finds in it. */
record WrittenParquet(Table table, Path file) {

    /** Writes a row group for each of the suppliers of rows. */
    @SafeVarargs
    static WrittenParquet write(ParquetFormat format, Path file, Consumer<RowReceiver>... rowGroups) {
        RowGroupEncoder encoder = format.newEncoder();
        try (OutputStream out = Files.newOutputStream(file)) {
            ParquetFile parquet = format.newFile(out);
            for (Consumer<RowReceiver> rows : rowGroups) {
                encoder.begin();
                rows.accept(encoder);
                encoder.end();
                parquet.append(encoder);
            }
            parquet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenParquet(format.tables().iterator().next(), file);
    }

    /** All rows in the form of {@code RowTexts}, values with a bar between. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + table.header() + " FROM '" + file + "'")) {
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (Column column : table.columns()) {
                    row.add(value(result, column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String value(ResultSet result, Column column) throws SQLException {
        if (column.type() == ColumnType.INSTANT) {
            return result.getObject(column.name(), OffsetDateTime.class)
                    .toInstant()
                    .toString();
        }
        return String.valueOf(result.getObject(column.name()));
    }

    /** What a query says, values with a bar between; FILE in it is the file's name as a text. */
    List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.replace("FILE", "'" + file + "'"))) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getObject(column)));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }
}

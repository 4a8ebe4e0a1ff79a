package io.clientele.files.orders;

import io.clientele.imports.ImportedLine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The lines of one order after the other, in the order in which {@link StagedOrders} asks for them. */
final class StagedLines implements AutoCloseable {

    private static final String LINES = "SELECT order_row, i, quantity, total_cents FROM lines"
            + " ORDER BY customer_row, instant, order_row, row_no";

    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private boolean present;

    private StagedLines(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.rows = statement.executeQuery(LINES);
        this.present = rows.next();
    }

    static StagedLines open(Duck duck) {
        try {
            return new StagedLines(duck.connect());
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    List<ImportedLine> of(long orderRow) {
        List<ImportedLine> lines = new ArrayList<>();
        try {
            while (present && rows.getLong(1) == orderRow) {
                add(lines, rows.getInt(2), rows.getInt(3), rows.getLong(4));
                present = rows.next();
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        return lines;
    }

    /** See {@link ImportedLine}: pieces whose total is no multiple of their number have two prices, a cent apart. */
    static void add(List<ImportedLine> lines, int product, int quantity, long lineCents) {
        int pieces = Math.abs(quantity);
        int sign = lineCents == 0 ? Integer.signum(quantity) : Long.signum(lineCents);
        long price = Math.abs(lineCents) / pieces;
        int dearer = (int) (Math.abs(lineCents) % pieces);
        lines.add(new ImportedLine(product, sign * (pieces - dearer), price));
        if (dearer > 0) {
            lines.add(new ImportedLine(product, sign * dearer, price + 1));
        }
    }

    @Override
    public void close() {
        try (connection;
                statement;
                rows) {
            present = false;
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }
}

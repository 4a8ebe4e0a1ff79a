package io.clientele.store.export;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.StoreException;
import io.clientele.store.UncheckedSqlException;
import io.clientele.table.RowReceiver;
import io.clientele.table.Table;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A database's tables as they are at one moment, whatever others write meanwhile: one transaction for all of them. Rows come in the
 * order of the primary key, and none is kept in memory.
 */
public final class Snapshot {
    private static final String DOING = "read the tables of";

    private final Session session;

    private Snapshot(Session session) {
        this.session = session;
    }

    /**
     * @param work reads what it needs; the snapshot ends with it
     * @throws StoreException if the tables can't be read
     */
    public static <T> T read(Database database, Function<Snapshot, T> work) {
        return database.read(DOING, session -> work.apply(new Snapshot(session)));
    }

    /** How many rows the table has. */
    public long rows(Table table) {
        return number("SELECT count(*) FROM " + table.key());
    }

    /** The greatest line number, which is at least the number of lines of any order; 0 without lines. */
    public int mostLinesOfAnOrder() {
        return (int) number("SELECT max(line_no) FROM order_items");
    }

    /** Hands over all rows of the table. */
    public void forEachRow(Table table, RowReceiver receiver) {
        try (TableRows rows = TableRows.of(session, table)) {
            while (rows.next()) {
                rows.send(receiver);
            }
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    /** Hands over all orders, each followed by its items. */
    public void forEachOrderWithItems(RowReceiver receiver) {
        try {
            OrdersWithItems.forEach(session, receiver);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private long number(String sql) {
        try {
            return session.number(sql);
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}

package io.clientele.store;

import io.clientele.table.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Sends chunks to PostgreSQL, parents before their children: a COPY for each table. */
final class ChunkCopier implements ChunkWriter {
    private static final Table[] PARENTS_FIRST = {
        Table.PRODUCTS, Table.CUSTOMERS, Table.GROUND_TRUTH, Table.ORDERS, Table.ORDER_ITEMS
    };

    private final Connection connection;
    private final Map<Table, String> statements = new EnumMap<>(Table.class);

    private ChunkCopier(Connection connection, boolean newTables) {
        this.connection = connection;
        for (Table table : PARENTS_FIRST) {
            String columns = String.join(", ", CopyChunk.columns(table));
            statements.put(
                    table,
                    "COPY " + table.key() + " (" + columns + ") FROM STDIN (FORMAT binary"
                            + (newTables ? ", FREEZE" : "") + ")");
        }
    }

    /**
     * In tables that the transaction has made, rows are marked as visible to all at once (FREEZE), which the server would else have to
     * find out and to write down later, row by row; and scans of an index alone work from the first moment.
     */
    static ChunkCopier of(Session session) throws SQLException {
        boolean newTables = NewPostgresTables.isNew(session, Table.ORDERS.key());
        closeCursors(session);
        return new ChunkCopier(session.connection(), newTables);
    }

    /** The driver closes cursors when it has time to; beside an open one, which should not see the rows, the server freezes none. */
    static void closeCursors(Session session) throws SQLException {
        session.execute("CLOSE ALL");
    }

    @Override
    public RowChunk newChunk() {
        return new CopyChunk();
    }

    @Override
    public void write(RowChunk chunk) throws SQLException {
        CopyChunk all = (CopyChunk) chunk;
        for (Table table : PARENTS_FIRST) {
            CopyRows rows = all.rows(table);
            CopyStream.send(connection, Objects.requireNonNull(statements.get(table)), rows.array(), rows.length());
        }
    }
}

package io.clientele.cli;

import io.clientele.files.tables.ChunkSet;
import io.clientele.files.tables.FileSet;
import io.clientele.files.tables.RowSource;
import io.clientele.generate.CustomerBlock;
import io.clientele.store.export.Snapshot;
import io.clientele.table.Table;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The rows of a database as files want them: one table after the other, or orders with their items where one file takes both. */
final class DatabaseRows implements RowSource {
    private final Snapshot snapshot;
    private final LongConsumer progress;

    /** @param progress is told how many rows are done */
    DatabaseRows(Snapshot snapshot, LongConsumer progress) {
        this.snapshot = snapshot;
        this.progress = progress;
    }

    @Override
    public void forEachChunk(FileSet files, Consumer<ChunkSet> consumer) {
        ChunkSet chunks = files.newChunks();
        ChunkCutter cutter =
                new ChunkCutter(chunks, (long) files.blocksPerChunk() * CustomerBlock.CAPACITY, consumer, progress);
        for (int file = 0; file < chunks.files(); file++) {
            cutter.beginFile(file);
            readTables(chunks.tables(file), cutter);
        }
        cutter.end();
    }

    /** Parents first, for whoever follows references while reading. */
    private void readTables(Set<Table> tables, ChunkCutter cutter) {
        boolean together = tables.contains(Table.ORDERS) && tables.contains(Table.ORDER_ITEMS);
        for (Table table :
                new Table[] {Table.PRODUCTS, Table.CUSTOMERS, Table.GROUND_TRUTH, Table.ORDERS, Table.ORDER_ITEMS}) {
            if (!tables.contains(table)) {
                continue;
            }
            if (table == Table.ORDERS && together) {
                snapshot.forEachOrderWithItems(cutter);
                return;
            }
            snapshot.forEachRow(table, cutter);
        }
    }
}

package io.clientele.files.tables.parquet;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.TableFormat;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * One table as a Parquet file. Ids are INT64, money is DECIMAL(12,2), instants are TIMESTAMP in microseconds UTC, texts are STRING; only
 * columns that may be without a value are optional. A row group has some customers in a row and is sorted by the primary key.
 *
 * <p>Pages are of version 1. Ids, totals and instants are DELTA_BINARY_PACKED; columns whose values repeat have a dictionary for each row
 * group, as long as that pays.
 */
public final class ParquetFormat implements TableFormat<RowGroupEncoder> {
    /** 32,768 customers: about a million order lines, four hundred thousand orders, four megabytes of names and addresses. */
    private static final int BLOCKS_PER_ROW_GROUP = 128;

    private final Table table;
    private final Compression compression;

    public ParquetFormat(Table table, Compression compression) {
        this.table = table;
        this.compression = compression;
    }

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public Set<Table> tables() {
        return Set.of(table);
    }

    @Override
    public RowGroupEncoder newEncoder() {
        return new RowGroupEncoder(table, compression);
    }

    @Override
    public ParquetFile newFile(OutputStream out) throws IOException {
        return new ParquetFile(table, out);
    }

    @Override
    public int blocksPerChunk() {
        return BLOCKS_PER_ROW_GROUP;
    }
}

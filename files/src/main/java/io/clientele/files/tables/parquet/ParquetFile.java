package io.clientele.files.tables.parquet;

import io.clientele.files.tables.TableFile;
import io.clientele.table.Column;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.SortingColumn;
import org.apache.parquet.format.TypeDefinedOrder;

/** A Parquet file: row groups one after the other, and behind them where everything lies. About a kilobyte is kept for each row group. */
public final class ParquetFile implements TableFile<RowGroupEncoder> {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /** The number that the format's documents ask writers to give. */
    private static final int FORMAT_VERSION = 1;

    /** In the form "name version number" that readers look into for writers with known defects. */
    private static final String CREATED_BY = "clientele version 1";

    private final Table table;
    private final OutputStream out;
    private final List<RowGroup> rowGroups = new ArrayList<>();
    private final List<SortingColumn> order = new ArrayList<>();
    private long offset;
    private long rows;

    ParquetFile(Table table, OutputStream out) throws IOException {
        this.table = table;
        this.out = out;
        for (int column = 0; column < table.primaryKey().size(); column++) {
            order.add(new SortingColumn(column, false, false));
        }
        out.write(MAGIC);
        offset = MAGIC.length;
    }

    @Override
    public void append(RowGroupEncoder chunk) throws IOException {
        if (chunk.rows() == 0) {
            return;
        }
        RowGroup rowGroup = chunk.metadata(offset).setSorting_columns(order);
        for (PageBuffer buffer : chunk.buffers()) {
            buffer.writeTo(out);
        }
        offset += rowGroup.getTotal_compressed_size();
        rows += chunk.rows();
        rowGroups.add(rowGroup);
    }

    @Override
    public void finish() throws IOException {
        PageBuffer footer = new PageBuffer(1 << 12);
        ThriftForm.put(metadata(), footer);
        footer.putInt(footer.length());
        footer.put(MAGIC, 0, MAGIC.length);
        footer.writeTo(out);
    }

    private FileMetaData metadata() {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(
                new SchemaElement(table.key()).setNum_children(table.columns().size()));
        for (Column column : table.columns()) {
            schema.add(new ColumnForm(table, column).schema());
        }
        return new FileMetaData(FORMAT_VERSION, schema, rows, rowGroups)
                .setCreated_by(CREATED_BY)
                .setColumn_orders(
                        Collections.nCopies(table.columns().size(), ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())));
    }
}

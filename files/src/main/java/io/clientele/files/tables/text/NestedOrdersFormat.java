package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.TableFormat;
import io.clientele.table.Table;
import java.io.OutputStream;
import java.util.Set;

/** Orders as JSON objects, one in a line, each with its items: {@code "items":[{"line_no":1,…}]}. */
public record NestedOrdersFormat(Compression compression) implements TableFormat<NestedOrdersEncoder> {

    @Override
    public String extension() {
        return compression.extensionOf("jsonl");
    }

    @Override
    public Set<Table> tables() {
        return Set.of(Table.ORDERS, Table.ORDER_ITEMS);
    }

    @Override
    public NestedOrdersEncoder newEncoder() {
        return new NestedOrdersEncoder(compression);
    }

    @Override
    public TableFile<NestedOrdersEncoder> newFile(OutputStream out) {
        return new TextFile<>(out);
    }

    @Override
    public int blocksPerChunk() {
        return TextChunks.blocks(compression);
    }
}

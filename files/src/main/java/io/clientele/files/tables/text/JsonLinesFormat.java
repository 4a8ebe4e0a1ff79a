package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.TableFormat;
import io.clientele.table.Table;
import java.io.OutputStream;
import java.util.Set;

/** A table as JSON objects, one in a line, in UTF-8. */
public record JsonLinesFormat(Table table, Compression compression) implements TableFormat<JsonLinesEncoder> {

    @Override
    public String extension() {
        return compression.extensionOf("jsonl");
    }

    @Override
    public Set<Table> tables() {
        return Set.of(table);
    }

    @Override
    public JsonLinesEncoder newEncoder() {
        return new JsonLinesEncoder(compression);
    }

    @Override
    public TableFile<JsonLinesEncoder> newFile(OutputStream out) {
        return new TextFile<>(out);
    }

    @Override
    public int blocksPerChunk() {
        return TextChunks.blocks(compression);
    }
}

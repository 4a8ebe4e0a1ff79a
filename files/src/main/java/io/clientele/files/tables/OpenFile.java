package io.clientele.files.tables;

import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

/** A file that is being written to a stream, and how many rows it has got. */
final class OpenFile<E extends ChunkEncoder> {
    private final int number;
    private final TableFormat<E> format;
    private final TableFile<E> content;
    private final Map<Table, Long> rows = new EnumMap<>(Table.class);

    /** @param number the file's among those of the {@link ChunkSet}s that it is fed with */
    OpenFile(int number, OutputFile<E> file, OutputStream out) throws IOException {
        this.number = number;
        this.format = file.format();
        this.content = format.newFile(out);
        format.tables().forEach(table -> rows.put(table, 0L));
    }

    void append(ChunkSet chunks) throws IOException {
        ChunkSet.Chunk<?> chunk = chunks.chunk(number);
        content.append(chunk.encoder(format));
        rows.replaceAll((table, count) -> count + chunk.rows(table));
    }

    void finish() throws IOException {
        content.finish();
    }

    Map<Table, Long> rows() {
        return rows;
    }
}

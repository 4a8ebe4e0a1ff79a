package io.clientele.files.tables;

import io.clientele.files.FilesException;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes one file to a stream, such as standard output, without a manifest. */
public final class StreamWriter {
    private final OutputFile<?> file;

    /** @throws IllegalArgumentException if the layout has more than one file */
    public StreamWriter(OutputLayout layout) {
        List<OutputFile<?>> files = layout.files();
        if (files.size() != 1) {
            throw new IllegalArgumentException("a stream takes one file, but the layout has " + files.size());
        }
        this.file = files.get(0);
    }

    /**
     * Writes all rows; the stream stays open.
     *
     * @return the rows of each table
     * @throws FilesException if the stream can't be written
     */
    public Map<Table, Long> write(RowSource rows, OutputStream out) {
        try {
            OpenFile<?> open = new OpenFile<>(0, file, out);
            rows.forEachChunk(new FileSet(List.of(file)), chunks -> {
                try {
                    open.append(chunks);
                } catch (IOException e) {
                    throw failure(e);
                }
            });
            open.finish();
            return open.rows();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static FilesException failure(IOException e) {
        return new FilesException("cannot write to the stream: " + e.getMessage(), e);
    }
}

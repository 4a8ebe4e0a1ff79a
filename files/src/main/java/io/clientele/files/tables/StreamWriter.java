package io.clientele.files.tables;

import io.clientele.files.FilesException;
import io.clientele.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes one file to a stream, such as standard output, without a manifest. */
public final class StreamWriter {
    private final OutputFile<?> file;

    /** @throws FilesException if the layout has more than one file */
    public StreamWriter(OutputLayout layout) {
        List<OutputFile<?>> files = layout.files();
        if (files.size() != 1) {
            String names = files.stream().map(OutputFile::baseName).collect(Collectors.joining(", "));
            throw new FilesException("a stream takes one table, but there are " + names + ": name one with --tables");
        }
        this.file = files.get(0);
    }

    /**
     * Writes all rows; the stream stays open.
     *
     * @return the rows of each table
     */
    public Map<Table, Long> write(RowSource rows, OutputStream out) throws IOException {
        OpenFile<?> open = new OpenFile<>(0, file, out);
        rows.forEachChunk(new FileSet(List.of(file)), chunks -> {
            try {
                open.append(chunks);
            } catch (IOException e) {
                throw new FilesException("cannot write to the stream: " + e.getMessage(), e);
            }
        });
        open.finish();
        return open.rows();
    }
}

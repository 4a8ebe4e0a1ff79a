package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.TableFormat;
import io.clientele.table.Table;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * A table as lines of CSV: RFC 4180 in UTF-8, each line ended by a line feed.
 *
 * @param header whether the first line names the columns
 */
public record CsvFormat(Table table, boolean header, Compression compression) implements TableFormat<CsvEncoder> {

    @Override
    public String extension() {
        return compression.extensionOf("csv");
    }

    @Override
    public Set<Table> tables() {
        return Set.of(table);
    }

    @Override
    public CsvEncoder newEncoder() {
        return new CsvEncoder(compression);
    }

    @Override
    public TableFile<CsvEncoder> newFile(OutputStream out) throws IOException {
        if (header) {
            Utf8Buffer line = new Utf8Buffer(128).append(table.header()).append('\n');
            Utf8Buffer bytes = Compressor.of(compression).compress(line);
            out.write(bytes.array(), 0, bytes.length());
        }
        return new TextFile<>(out);
    }

    @Override
    public int blocksPerChunk() {
        return TextChunks.blocks(compression);
    }
}

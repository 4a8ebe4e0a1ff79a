package io.clientele.files.tables.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TMemoryBuffer;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/** Goes from a file's footer to each page, and checks on the way that the pages lie without gaps and are as long as said. */
final class PageWalk {
    private static final int TAIL = 8;
    private static final int MOST_METADATA = 1 << 16;

    private final byte[] file;
    private final FileMetaData footer = new FileMetaData();
    private final Map<String, Integer> dataPages = new HashMap<>();
    private long rowsOfColumns;

    private PageWalk(byte[] file) {
        this.file = file;
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
        int end = file.length - TAIL - length;
        read(footer, end);
        long at = 4;
        for (RowGroup group : footer.getRow_groups()) {
            assertThat(group.getFile_offset()).isEqualTo(at);
            for (ColumnChunk chunk : group.getColumns()) {
                at = walk(chunk.getMeta_data(), at);
            }
            assertThat(group.getTotal_compressed_size()).isEqualTo(at - group.getFile_offset());
        }
        assertThat(at).isEqualTo(end);
    }

    static PageWalk of(WrittenParquet written) {
        try {
            return new PageWalk(written.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileMetaData footer() {
        return footer;
    }

    /** Pages of data, in all row groups. */
    int pagesOf(String column) {
        return dataPages.getOrDefault(column, 0);
    }

    /** Rows in all row groups, counted for each column. */
    long rowsOfColumns() {
        return rowsOfColumns;
    }

    private long walk(ColumnMetaData column, long start) {
        assertThat(
                        column.isSetDictionary_page_offset()
                                ? column.getDictionary_page_offset()
                                : column.getData_page_offset())
                .isEqualTo(start);
        long at = start;
        long uncompressed = 0;
        long rows = 0;
        boolean dataCame = false;
        while (at < start + column.getTotal_compressed_size()) {
            PageHeader header = new PageHeader();
            int headerLength = read(header, (int) at);
            if (header.getType() == PageType.DATA_PAGE) {
                if (!dataCame) {
                    assertThat(column.getData_page_offset()).isEqualTo(at);
                    dataCame = true;
                }
                rows += header.getData_page_header().getNum_values();
                dataPages.merge(column.getPath_in_schema().get(0), 1, Integer::sum);
            }
            CRC32 crc = new CRC32();
            crc.update(file, (int) at + headerLength, header.getCompressed_page_size());
            assertThat(header.getCrc()).isEqualTo((int) crc.getValue());
            uncompressed += headerLength + header.getUncompressed_page_size();
            at += headerLength + header.getCompressed_page_size();
        }
        assertThat(at).isEqualTo(start + column.getTotal_compressed_size());
        assertThat(uncompressed).isEqualTo(column.getTotal_uncompressed_size());
        assertThat(rows).isEqualTo(column.getNum_values());
        rowsOfColumns += rows;
        return at;
    }

    /** Returns how many bytes it takes. */
    private int read(TBase<?, ?> metadata, int at) {
        try {
            Input input = new Input(file, at, Math.min(MOST_METADATA, file.length - at));
            metadata.read(new TCompactProtocol(input));
            return input.position;
        } catch (TException e) {
            throw new AssertionError("no metadata at " + at, e);
        }
    }

    /** Counts what was read. */
    private static final class Input extends TMemoryBuffer {
        private int position;

        Input(byte[] bytes, int from, int length) throws TTransportException {
            super(length);
            write(bytes, from, length);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws TTransportException {
            int read = super.read(to, offset, length);
            position += read;
            return read;
        }
    }
}

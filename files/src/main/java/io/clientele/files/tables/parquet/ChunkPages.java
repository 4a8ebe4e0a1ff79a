package io.clientele.files.tables.parquet;

import io.clientele.files.tables.compression.BlockCompressor;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;

/** The compressed pages of one column in one row group, and what its metadata says of them. */
final class ChunkPages {
    private final BlockCompressor compressor;
    private final CompressionCodec codec;
    private final CRC32 crc = new CRC32();
    private final PageBuffer dictionary = new PageBuffer(1 << 10);
    private final PageBuffer data = new PageBuffer(1 << 14);
    private final Map<Encoding, Integer> dataPages = new EnumMap<>(Encoding.class);
    private byte[] compressed = new byte[0];
    private long values;
    private long uncompressedSize;

    ChunkPages(CompressionCodec codec, BlockCompressor compressor) {
        this.compressor = compressor;
        this.codec = codec;
    }

    void clear() {
        dictionary.clear();
        data.clear();
        dataPages.clear();
        values = 0;
        uncompressedSize = 0;
    }

    boolean has(Encoding encoding) {
        return dataPages.containsKey(encoding);
    }

    /** Rows that have come, with a value or without. */
    long values() {
        return values;
    }

    void addData(PageBuffer page, int rows, Encoding encoding) {
        add(
                page,
                new PageHeader()
                        .setType(PageType.DATA_PAGE)
                        .setData_page_header(new DataPageHeader(rows, encoding, Encoding.RLE, Encoding.RLE)),
                data);
        values += rows;
        dataPages.merge(encoding, 1, Integer::sum);
    }

    /** At most one, which stands before all pages of data. */
    void addDictionary(PageBuffer page, int entries) {
        add(
                page,
                new PageHeader()
                        .setType(PageType.DICTIONARY_PAGE)
                        .setDictionary_page_header(new DictionaryPageHeader(entries, Encoding.PLAIN)),
                dictionary);
    }

    private void add(PageBuffer page, PageHeader header, PageBuffer out) {
        int most = compressor.maxLength(page.length());
        if (compressed.length < most) {
            compressed = new byte[most];
        }
        int length = compressor.compress(page.array(), page.length(), compressed);
        crc.reset();
        crc.update(compressed, 0, length);
        header.setUncompressed_page_size(page.length())
                .setCompressed_page_size(length)
                .setCrc((int) crc.getValue());
        int start = out.length();
        ThriftForm.put(header, out);
        uncompressedSize += out.length() - start + page.length();
        out.put(compressed, 0, length);
    }

    /** Bytes in the file. */
    long size() {
        return (long) dictionary.length() + data.length();
    }

    /** In the order in which they stand in the file. */
    List<PageBuffer> buffers() {
        return List.of(dictionary, data);
    }

    /** @param offset where the first page lies in the file */
    ColumnMetaData metadata(String name, Type type, long offset) {
        Set<Encoding> encodings = EnumSet.of(Encoding.RLE);
        encodings.addAll(dataPages.keySet());
        ColumnMetaData metadata = new ColumnMetaData()
                .setType(type)
                .setPath_in_schema(List.of(name))
                .setCodec(codec)
                .setNum_values(values)
                .setTotal_uncompressed_size(uncompressedSize)
                .setTotal_compressed_size(size())
                .setData_page_offset(offset + dictionary.length());
        if (dictionary.length() > 0) {
            encodings.add(Encoding.PLAIN);
            metadata.setDictionary_page_offset(offset);
            metadata.addToEncoding_stats(new PageEncodingStats(PageType.DICTIONARY_PAGE, Encoding.PLAIN, 1));
        }
        dataPages.forEach((encoding, count) ->
                metadata.addToEncoding_stats(new PageEncodingStats(PageType.DATA_PAGE, encoding, count)));
        return metadata.setEncodings(List.copyOf(encodings));
    }
}

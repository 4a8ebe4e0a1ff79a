package io.clientele.files.tables.parquet;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.compression.BlockCompressor;
import java.util.zip.Deflater;
import org.apache.parquet.format.CompressionCodec;

/** How pages are compressed, and what that is called in a file. */
final class PageCodecs {

    private PageCodecs() {}

    /** A new compressor. Pages have checksums of their own. */
    static BlockCompressor compressor(Compression compression) {
        return switch (compression) {
            case NONE -> BlockCompressor.none();
            case SNAPPY -> BlockCompressor.snappy();
            case GZIP -> BlockCompressor.gzip(Deflater.DEFAULT_COMPRESSION);
            case ZSTD -> BlockCompressor.zstd(false);
        };
    }

    static CompressionCodec codec(Compression compression) {
        return switch (compression) {
            case NONE -> CompressionCodec.UNCOMPRESSED;
            case SNAPPY -> CompressionCodec.SNAPPY;
            case GZIP -> CompressionCodec.GZIP;
            case ZSTD -> CompressionCodec.ZSTD;
        };
    }
}

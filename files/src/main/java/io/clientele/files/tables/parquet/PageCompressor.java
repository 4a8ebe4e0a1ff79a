package io.clientele.files.tables.parquet;

import io.clientele.files.tables.Compression;
import org.apache.parquet.format.CompressionCodec;

/** Compresses pages, one at a time; for use by one thread at a time. */
interface PageCompressor {

    /** A new one. */
    static PageCompressor of(Compression compression) {
        return switch (compression) {
            case NONE -> new NoCompressor();
            case SNAPPY -> new SnappyCompressor();
            case GZIP -> new GzipCompressor();
            case ZSTD -> new ZstdCompressor();
        };
    }

    /** Its name in a file. */
    static CompressionCodec codec(Compression compression) {
        return switch (compression) {
            case NONE -> CompressionCodec.UNCOMPRESSED;
            case SNAPPY -> CompressionCodec.SNAPPY;
            case GZIP -> CompressionCodec.GZIP;
            case ZSTD -> CompressionCodec.ZSTD;
        };
    }

    /** The most bytes that so many can become. */
    int maxLength(int length);

    /**
     * Compresses the first bytes of an array.
     *
     * @param to with room for {@link #maxLength}
     * @return how many bytes they became
     */
    int compress(byte[] from, int length, byte[] to);
}

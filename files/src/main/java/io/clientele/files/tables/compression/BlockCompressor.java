package io.clientele.files.tables.compression;

/** Compresses blocks of bytes, one at a time, each to something whole; for use by one thread at a time. */
public interface BlockCompressor {

    /** Copies. */
    static BlockCompressor none() {
        return new NoCompressor();
    }

    /** Little and quick: the raw format of Snappy, as in Parquet. */
    static BlockCompressor snappy() {
        return new SnappyCompressor();
    }

    /**
     * RFC 1952, by Java's own zlib.
     *
     * @param level 1 to 9, or -1 for zlib's own default
     */
    static BlockCompressor gzip(int level) {
        return new GzipCompressor(level);
    }

    /**
     * RFC 8878.
     *
     * @param checksum whether four bytes at the end of each block tell that it is as it was, for files that have nothing else
     */
    static BlockCompressor zstd(boolean checksum) {
        return new ZstdCompressor(checksum);
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

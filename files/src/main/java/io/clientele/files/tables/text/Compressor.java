package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.compression.BlockCompressor;
import io.clientele.text.Utf8Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Compresses one chunk of text after the other, each to something whole: a member of a gzip file, a frame of a Zstandard file. For use
 * by one thread at a time.
 */
public final class Compressor {
    /** Of 1 to 9: from 5 on it takes half as long again for two per cent less. */
    private static final int GZIP_LEVEL = 4;

    private final @Nullable BlockCompressor blocks;
    private final Utf8Buffer compressed = new Utf8Buffer(1);
    private byte[] room = new byte[0];

    private Compressor(@Nullable BlockCompressor blocks) {
        this.blocks = blocks;
    }

    /** A new one. */
    public static Compressor of(Compression compression) {
        return new Compressor(
                switch (compression) {
                    case NONE -> null;
                    case GZIP -> BlockCompressor.gzip(GZIP_LEVEL);
                    case ZSTD -> BlockCompressor.zstd(true);
                    case SNAPPY -> throw new IllegalArgumentException("text is not compressed by snappy");
                });
    }

    /** Returns the compressed bytes, which hold until the next call; of no text there are none. */
    public Utf8Buffer compress(Utf8Buffer text) {
        if (blocks == null || text.length() == 0) {
            return text;
        }
        int most = blocks.maxLength(text.length());
        if (room.length < most) {
            room = new byte[most];
        }
        return compressed.clear().append(room, 0, blocks.compress(text.array(), text.length(), room));
    }
}

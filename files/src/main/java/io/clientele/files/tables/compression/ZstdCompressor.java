package io.clientele.files.tables.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.lang.ref.Cleaner;

/** Zstandard. Its memory lies outside Java's heap and is given back when the compressor is garbage. */
final class ZstdCompressor implements BlockCompressor {
    private static final Cleaner CLEANER = Cleaner.create();

    /** The program's own default. */
    private static final int LEVEL = 3;

    private final ZstdCompressCtx context;

    ZstdCompressor(boolean checksum) {
        ZstdCompressCtx toClose =
                new ZstdCompressCtx().setLevel(LEVEL).setContentSize(true).setChecksum(checksum);
        this.context = toClose;
        CLEANER.register(this, toClose::close);
    }

    @Override
    public int maxLength(int length) {
        return Math.toIntExact(Zstd.compressBound(length));
    }

    @Override
    public int compress(byte[] from, int length, byte[] to) {
        return context.compressByteArray(to, 0, to.length, from, 0, length);
    }
}

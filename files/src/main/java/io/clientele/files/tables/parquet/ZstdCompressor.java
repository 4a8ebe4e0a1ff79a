package io.clientele.files.tables.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.lang.ref.Cleaner;

/** Zstandard. Its memory lies outside Java's heap and is given back when the compressor is garbage. */
final class ZstdCompressor implements PageCompressor {
    private static final Cleaner CLEANER = Cleaner.create();

    private static final int LEVEL = 3;

    private final ZstdCompressCtx context =
            new ZstdCompressCtx().setLevel(LEVEL).setContentSize(true);

    ZstdCompressor() {
        ZstdCompressCtx toClose = context;
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

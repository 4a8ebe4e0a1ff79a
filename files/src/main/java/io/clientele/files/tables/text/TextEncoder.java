package io.clientele.files.tables.text;

import io.clientele.files.tables.ChunkEncoder;
import io.clientele.files.tables.Compression;
import io.clientele.text.Utf8Buffer;

/** Makes a chunk of text; compressed, it can be read by itself, and chunks behind each other as well. */
public abstract class TextEncoder implements ChunkEncoder {
    private static final int FIRST_BYTES = 1 << 16;

    protected final Utf8Buffer text = new Utf8Buffer(FIRST_BYTES);
    protected long rows;
    private final Compressor compressor;
    private Utf8Buffer chunk = text;

    protected TextEncoder(Compression compression) {
        this.compressor = Compressor.of(compression);
    }

    @Override
    public void begin() {
        text.clear();
        rows = 0;
    }

    @Override
    public void end() {
        chunk = compressor.compress(text);
    }

    @Override
    public final long rows() {
        return rows;
    }

    /** What goes into the file, once the chunk has ended. */
    public final Utf8Buffer chunk() {
        return chunk;
    }
}

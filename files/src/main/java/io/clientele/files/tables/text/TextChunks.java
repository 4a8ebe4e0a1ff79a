package io.clientele.files.tables.text;

import io.clientele.files.tables.Compression;

/** How large chunks of text are. */
final class TextChunks {
    private TextChunks() {}

    /** A block has some 300 kB of order items, which stay in a processor's cache; compression finds more to save in a megabyte. */
    static int blocks(Compression compression) {
        return compression == Compression.NONE ? 1 : 4;
    }
}

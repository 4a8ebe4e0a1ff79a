package io.clientele.files.tables.text;

import io.clientele.files.tables.TableFile;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.io.OutputStream;

/** A file whose chunks stand behind each other. */
final class TextFile<E extends TextEncoder> implements TableFile<E> {
    private final OutputStream out;

    TextFile(OutputStream out) {
        this.out = out;
    }

    @Override
    public void append(E chunk) throws IOException {
        Utf8Buffer bytes = chunk.chunk();
        out.write(bytes.array(), 0, bytes.length());
    }

    @Override
    public void finish() {}
}

package io.clientele.files.tables.django;

import io.clientele.files.tables.TableFile;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The array around the objects. */
final class DjangoFile implements TableFile<DjangoEncoder> {
    private static final byte[] END = "\n]\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private boolean begun;

    DjangoFile(OutputStream out) {
        this.out = out;
    }

    @Override
    public void append(DjangoEncoder encoder) throws IOException {
        Utf8Buffer chunk = encoder.chunk();
        if (chunk.length() == 0) {
            return;
        }
        if (begun) {
            out.write(chunk.array(), 0, chunk.length());
        } else {
            // The bracket takes the place of the first object's comma.
            out.write('[');
            out.write(chunk.array(), 1, chunk.length() - 1);
            begun = true;
        }
    }

    @Override
    public void finish() throws IOException {
        if (!begun) {
            out.write('[');
        }
        out.write(END);
    }
}

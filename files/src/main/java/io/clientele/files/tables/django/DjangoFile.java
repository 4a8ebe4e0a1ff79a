package io.clientele.files.tables.django;

import io.clientele.files.tables.TableFile;
import io.clientele.files.tables.text.Compressor;
import io.clientele.text.Utf8Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The array around the objects. */
final class DjangoFile implements TableFile<DjangoEncoder> {
    /** Between two objects. */
    static final byte[] SEPARATOR = utf8(",\n");

    private static final byte[] START = utf8("[\n");
    private static final byte[] END = utf8("\n]\n");
    private static final byte[] END_OF_NONE = utf8("]\n");

    private final Compressor compressor;
    private final OutputStream out;
    private boolean any;

    DjangoFile(Compressor compressor, OutputStream out) throws IOException {
        this.compressor = compressor;
        this.out = out;
        write(START);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Which chunk is the first to hold anything is known only here, so that commas between chunks are added here. */
    @Override
    public void append(DjangoEncoder encoder) throws IOException {
        if (encoder.rows() > 0) {
            if (any) {
                write(SEPARATOR);
            }
            write(encoder.chunk());
            any = true;
        }
    }

    @Override
    public void finish() throws IOException {
        write(any ? END : END_OF_NONE);
    }

    private void write(byte[] text) throws IOException {
        write(compressor.compress(new Utf8Buffer(text.length).append(text)));
    }

    private void write(Utf8Buffer bytes) throws IOException {
        out.write(bytes.array(), 0, bytes.length());
    }
}

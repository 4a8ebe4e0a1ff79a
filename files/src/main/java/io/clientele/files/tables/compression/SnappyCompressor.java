package io.clientele.files.tables.compression;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.xerial.snappy.Snappy;

/** Little and quick. */
final class SnappyCompressor implements BlockCompressor {

    @Override
    public int maxLength(int length) {
        return Snappy.maxCompressedLength(length);
    }

    @Override
    public int compress(byte[] from, int length, byte[] to) {
        try {
            return Snappy.compress(from, 0, length, to, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Snappy failed on " + length + " bytes", e);
        }
    }
}

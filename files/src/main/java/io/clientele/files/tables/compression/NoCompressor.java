package io.clientele.files.tables.compression;

/** Copies. */
final class NoCompressor implements BlockCompressor {

    @Override
    public int maxLength(int length) {
        return length;
    }

    @Override
    public int compress(byte[] from, int length, byte[] to) {
        System.arraycopy(from, 0, to, 0, length);
        return length;
    }
}

package io.clientele.files.tables.parquet;

/** Copies. */
final class NoCompressor implements PageCompressor {

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

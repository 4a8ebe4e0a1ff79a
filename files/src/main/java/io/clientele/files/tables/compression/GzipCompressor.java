package io.clientele.files.tables.compression;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A block as one gzip member (RFC 1952), by Java's own zlib. */
final class GzipCompressor implements BlockCompressor {
    /** Magic number, deflate, no flags, no time, no extra flags, an unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER = 8;

    private final Deflater deflater;
    private final CRC32 crc = new CRC32();

    GzipCompressor(int level) {
        this.deflater = new Deflater(level, true);
    }

    @Override
    public int maxLength(int length) {
        // zlib's own bound for any setting: deflateBound().
        return HEADER.length + length + (length >>> 3) + (length >>> 6) + 64 + TRAILER;
    }

    @Override
    public int compress(byte[] from, int length, byte[] to) {
        System.arraycopy(HEADER, 0, to, 0, HEADER.length);
        deflater.reset();
        deflater.setInput(from, 0, length);
        deflater.finish();
        int at = HEADER.length;
        while (!deflater.finished()) {
            at += deflater.deflate(to, at, to.length - at);
        }
        crc.reset();
        crc.update(from, 0, length);
        putInt(to, at, (int) crc.getValue());
        putInt(to, at + Integer.BYTES, length);
        return at + TRAILER;
    }

    private static void putInt(byte[] to, int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            to[at + i] = (byte) (value >>> (8 * i));
        }
    }
}

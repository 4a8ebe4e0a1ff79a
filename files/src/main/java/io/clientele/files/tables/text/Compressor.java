package io.clientele.files.tables.text;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.clientele.files.tables.Compression;
import io.clientele.text.Utf8Buffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses one chunk after the other, each to something whole: a member of a gzip file, a frame of a Zstandard file. */
public abstract class Compressor {

    /** A new one, for one thread at a time. */
    public static Compressor of(Compression compression) {
        return switch (compression) {
            case NONE -> new None();
            case GZIP -> new Gzip();
            case ZSTD -> new Zstandard();
            case SNAPPY -> throw new IllegalArgumentException("text is not compressed by snappy");
        };
    }

    /** Returns the compressed bytes, which hold until the next call. */
    public abstract Utf8Buffer compress(Utf8Buffer text);

    private static final class None extends Compressor {
        @Override
        public Utf8Buffer compress(Utf8Buffer text) {
            return text;
        }
    }

    /** RFC 1952. */
    private static final class Gzip extends Compressor {
        /** Of 1 to 9: from 5 on it takes half as long again for two per cent less. */
        private static final int LEVEL = 4;

        /** Deflated, no time, no name, unknown system. */
        private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

        private static final int PIECE_BYTES = 1 << 16;

        private final Deflater deflater = new Deflater(LEVEL, true);
        private final CRC32 crc = new CRC32();
        private final Utf8Buffer compressed = new Utf8Buffer(PIECE_BYTES);
        private final byte[] piece = new byte[PIECE_BYTES];

        @Override
        public Utf8Buffer compress(Utf8Buffer text) {
            compressed.clear();
            if (text.length() == 0) {
                return compressed;
            }
            compressed.append(HEADER);
            deflater.reset();
            deflater.setInput(text.array(), 0, text.length());
            deflater.finish();
            while (!deflater.finished()) {
                compressed.append(piece, 0, deflater.deflate(piece));
            }
            crc.reset();
            crc.update(text.array(), 0, text.length());
            appendInt((int) crc.getValue());
            appendInt(text.length());
            return compressed;
        }

        private void appendInt(int number) {
            for (int shift = 0; shift < 32; shift += 8) {
                piece[shift / 8] = (byte) (number >>> shift);
            }
            compressed.append(piece, 0, 4);
        }
    }

    /** RFC 8878. */
    private static final class Zstandard extends Compressor {
        /** The program's own default. */
        private static final int LEVEL = 3;

        private final ZstdCompressCtx context =
                new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
        private final Utf8Buffer compressed = new Utf8Buffer(1);
        private byte[] room = new byte[0];

        @Override
        public Utf8Buffer compress(Utf8Buffer text) {
            compressed.clear();
            if (text.length() == 0) {
                return compressed;
            }
            int most = (int) Zstd.compressBound(text.length());
            if (room.length < most) {
                room = new byte[most];
            }
            int length = context.compressByteArray(room, 0, room.length, text.array(), 0, text.length());
            return compressed.append(room, 0, length);
        }
    }
}

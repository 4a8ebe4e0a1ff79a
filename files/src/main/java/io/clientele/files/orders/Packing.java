package io.clientele.files.orders;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** How a text file is made smaller, which its first bytes tell, whatever its name. */
enum Packing {
    NONE(""),
    /** RFC 1952, in one member or several. */
    GZIP(".gz"),
    /** RFC 8878, in one frame or several. */
    ZSTD(".zst");

    private static final int BUFFER_BYTES = 1 << 16;

    private final String extension;

    Packing(String extension) {
        this.extension = extension;
    }

    static Packing of(byte[] start) {
        if (TextFile.startsWith(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        return TextFile.startsWith(start, 0x28, 0xB5, 0x2F, 0xFD) ? ZSTD : NONE;
    }

    /** What DuckDB calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ending of a name behind that of the text. */
    String extension() {
        return extension;
    }

    /** The text's bytes; closing them closes the others. */
    InputStream unpack(InputStream packed) throws IOException {
        return switch (this) {
            case NONE -> packed;
            case GZIP -> new GZIPInputStream(packed, BUFFER_BYTES);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }
}

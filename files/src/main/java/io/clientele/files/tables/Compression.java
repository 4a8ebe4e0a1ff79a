package io.clientele.files.tables;

import java.util.Locale;

/** How the bytes of a file are made fewer. */
public enum Compression {
    NONE(""),
    GZIP("gz"),
    ZSTD("zst"),
    /** Inside of Parquet files. */
    SNAPPY("snappy");

    private final String extension;

    Compression(String extension) {
        this.extension = extension;
    }

    /** As in options and manifests: {@code zstd}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ending of a text file's name behind its own: {@code csv} becomes {@code csv.zst}. */
    public String extensionOf(String extensionOfText) {
        return this == NONE ? extensionOfText : extensionOfText + "." + extension;
    }
}

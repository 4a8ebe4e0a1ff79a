package io.clientele.files.check;

import io.clientele.generate.Population;
import io.clientele.table.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says of the files beside it.
 *
 * @param name its own, {@code manifest.json} or {@code manifest-03-of-16.json}
 * @param format {@code csv}, {@code jsonl}, {@code parquet} or another
 * @param nested whether orders hold their items
 * @param header whether CSV files begin with the columns' names
 * @param part from 1
 * @param population what was generated; null for an export
 */
public record CheckedManifest(
        String name,
        String format,
        String compression,
        boolean nested,
        boolean header,
        int part,
        int parts,
        List<Entry> files,
        @Nullable Population population) {

    /**
     * A file.
     *
     * @param rows by table
     * @param sha256 64 hexadecimal digits, of the file's bytes
     */
    public record Entry(String name, Map<Table, Long> rows, long bytes, String sha256) {}

    public CheckedManifest {
        files = List.copyOf(files);
    }
}

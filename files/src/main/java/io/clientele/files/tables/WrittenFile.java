package io.clientele.files.tables;

import io.clientele.table.Table;
import java.util.EnumMap;
import java.util.Map;

/**
 * A file that was written.
 *
 * @param name without its folder
 * @param rows of each of its tables
 * @param bytes its size
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record WrittenFile(String name, Map<Table, Long> rows, long bytes, String sha256) {

    public WrittenFile {
        rows = rows.isEmpty() ? Map.of() : new EnumMap<>(rows);
    }
}

package io.clientele.files.tables;

import io.clientele.generate.Part;
import io.clientele.table.Table;
import java.util.Set;

/**
 * A file to be written.
 *
 * @param baseName without ending and number of the part: {@code order_items}
 */
public record OutputFile<E extends ChunkEncoder>(String baseName, TableFormat<E> format) {

    public Set<Table> tables() {
        return format.tables();
    }

    /** The whole name: {@code order_items.csv}, or {@code order_items-03-of-16.csv} for a part. */
    public String name(Part part) {
        return numbered(baseName, part) + "." + format.extension();
    }

    /** The name with the part's number behind it, padded so that names sort in the order of the parts; bare for the only part. */
    static String numbered(String name, Part part) {
        if (part.count() == 1) {
            return name;
        }
        String count = Integer.toString(part.count());
        String number = Integer.toString(part.number());
        return name + "-" + "0".repeat(count.length() - number.length()) + number + "-of-" + count;
    }
}

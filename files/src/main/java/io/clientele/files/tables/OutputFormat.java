package io.clientele.files.tables;

import static io.clientele.files.tables.Compression.GZIP;
import static io.clientele.files.tables.Compression.NONE;
import static io.clientele.files.tables.Compression.ZSTD;

import io.clientele.files.tables.text.CsvFormat;
import io.clientele.files.tables.text.JsonLinesFormat;
import io.clientele.files.tables.text.NestedOrdersFormat;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The formats that tables can be written in. To add one: a constant, and a {@link TableFormat} for its files. */
public enum OutputFormat {
    /** A file of lines for each table, as RFC 4180 has them. */
    CSV(NONE, GZIP, ZSTD) {
        @Override
        List<OutputFile<?>> files(OutputLayout layout) {
            List<OutputFile<?>> files = new ArrayList<>();
            for (Table table : layout.tablesInOrder()) {
                files.add(new OutputFile<>(table.key(), new CsvFormat(table, layout.header(), layout.compression())));
            }
            return files;
        }
    },

    /** A file of JSON objects for each table, one in a line. */
    JSONL(NONE, GZIP, ZSTD) {
        @Override
        List<OutputFile<?>> files(OutputLayout layout) {
            List<OutputFile<?>> files = new ArrayList<>();
            for (Table table : layout.tablesInOrder()) {
                if (!layout.nested() || (table != Table.ORDERS && table != Table.ORDER_ITEMS)) {
                    files.add(new OutputFile<>(table.key(), new JsonLinesFormat(table, layout.compression())));
                } else if (table == Table.ORDERS) {
                    files.add(new OutputFile<>(table.key(), new NestedOrdersFormat(layout.compression())));
                }
            }
            return files;
        }
    };

    // List.of's lists never change, which their type does not say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Compression> compressions;

    OutputFormat(Compression... compressions) {
        this.compressions = List.of(compressions);
    }

    /** As in options and manifests: {@code csv}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it can be compressed by; the first is what is taken unless another is asked for. */
    public List<Compression> compressions() {
        return compressions;
    }

    /** The files of a layout, in the order of the tables. */
    abstract List<OutputFile<?>> files(OutputLayout layout);
}

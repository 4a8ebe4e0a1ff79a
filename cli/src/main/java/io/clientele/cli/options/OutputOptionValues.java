package io.clientele.cli.options;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.OutputFormat;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values that options about files of tables can have. */
public final class OutputOptionValues {
    private OutputOptionValues() {}

    /** csv and its like. */
    public static final class FormatChoice extends Choice<OutputFormat> {
        public FormatChoice() {
            super(OutputFormat.values());
        }
    }

    /** none, gzip and their like; which go together with a format, the format knows. */
    public static final class CompressionChoice extends Choice<Compression> {
        public CompressionChoice() {
            super(Compression.values());
        }
    }

    /** 1 to a million. */
    public static final class PartNumber extends WholeNumber {
        public PartNumber() {
            super(1, 1_000_000);
        }
    }

    /** customers and its like, as databases and files call them. */
    public static final class TableChoice implements ITypeConverter<Table>, Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> keys = new ArrayList<>();
            for (Table table : Table.values()) {
                keys.add(table.key());
            }
            return keys.iterator();
        }

        @Override
        public Table convert(String text) {
            for (Table table : Table.values()) {
                if (table.key().equals(text.strip().toLowerCase(Locale.ROOT).replace('-', '_'))) {
                    return table;
                }
            }
            throw new TypeConversionException(
                    "names '" + text + "', but the tables are " + String.join(", ", this) + ", with commas between");
        }
    }
}

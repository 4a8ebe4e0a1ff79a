package io.clientele.files.tables;

import static io.clientele.files.tables.Compression.GZIP;
import static io.clientele.files.tables.Compression.NONE;
import static io.clientele.files.tables.Compression.SNAPPY;
import static io.clientele.files.tables.Compression.ZSTD;

import io.clientele.files.tables.django.DjangoFormat;
import io.clientele.files.tables.parquet.ParquetFormat;
import io.clientele.files.tables.sql.SqlFormat;
import io.clientele.files.tables.text.CsvFormat;
import io.clientele.files.tables.text.JsonLinesFormat;
import io.clientele.files.tables.text.NestedOrdersFormat;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
    },

    /** A file of row groups for each table, with types. */
    PARQUET(ZSTD, SNAPPY, GZIP, NONE) {
        @Override
        public boolean isText() {
            return false;
        }

        @Override
        List<OutputFile<?>> files(OutputLayout layout) {
            List<OutputFile<?>> files = new ArrayList<>();
            for (Table table : layout.tablesInOrder()) {
                files.add(new OutputFile<>(table.key(), new ParquetFormat(table, layout.compression())));
            }
            return files;
        }
    },

    /** One script that SQLite and PostgreSQL load. */
    SQL(NONE, GZIP, ZSTD) {
        @Override
        List<OutputFile<?>> files(OutputLayout layout) {
            return List.of(new OutputFile<>(
                    ALL,
                    new SqlFormat(
                            Set.copyOf(layout.tablesInOrder()),
                            layout.part(),
                            layout.details().about(),
                            layout.compression())));
        }
    },

    /** One fixture for Django's loaddata, which reads gzip, too. */
    DJANGO(NONE, GZIP) {
        @Override
        public Set<Table> tables() {
            return DjangoFormat.TABLES;
        }

        @Override
        String note() {
            return " The models' names are customer, product, order and orderitem, and the fields have the columns' names but for"
                    + " these: references are called customer, order and product, an order's ordered_at is order_date, and its"
                    + " total is total_price; an item's line_no is a part of its key.";
        }

        @Override
        List<OutputFile<?>> files(OutputLayout layout) {
            return List.of(new OutputFile<>(
                    ALL,
                    new DjangoFormat(
                            Set.copyOf(layout.tablesInOrder()),
                            layout.details().djangoApp(),
                            layout.details().itemKeysPerOrder(),
                            layout.compression())));
        }
    };

    /** The name of a file that has all tables. */
    private static final String ALL = "clientele";

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

    /** The tables that there is a place for. */
    public Set<Table> tables() {
        return EnumSet.allOf(Table.class);
    }

    /** Where columns have other names than in tables; for the data dictionary. */
    String note() {
        return "";
    }

    /** Whether it is text where it is not compressed. */
    public boolean isText() {
        return true;
    }

    /** The files of a layout, in the order of the tables. */
    abstract List<OutputFile<?>> files(OutputLayout layout);
}

package io.clientele.files.tables.parquet;

import io.clientele.files.FilesException;
import io.clientele.table.Column;
import io.clientele.table.ColumnType;
import io.clientele.table.Table;
import io.clientele.text.Numbers;
import java.util.Set;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DecimalType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;

/** A table's column as Parquet has it: its type, what it can hold, and whether its values repeat. */
record ColumnForm(Table table, Column column) {
    /** DECIMAL(12,2). */
    private static final int MONEY_DIGITS = 12;

    private static final int MONEY_PLACES = 2;
    private static final long MOST_CENTS = 999_999_999_999L;

    /** 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    private static final long LAST_SECOND = 253_402_300_799L;
    private static final long MICROS_PER_SECOND = 1_000_000;

    /** Columns of few different values: those of a row group stand in a dictionary. Totals and ids are nearly all different. */
    private static final Set<String> REPEATING = Set.of(
            "status",
            "persona",
            "category",
            "line_no",
            "product_id",
            "quantity",
            "unit_price",
            "orders",
            "recency_days");

    boolean repeating() {
        return REPEATING.contains(column.name());
    }

    /** Whether it is a number of 32 bits. */
    boolean narrow() {
        return column.type() == ColumnType.SMALL_INTEGER;
    }

    /** What a value is multiplied by: files have microseconds. */
    long scale() {
        return column.type() == ColumnType.INSTANT ? MICROS_PER_SECOND : 1;
    }

    /** @throws FilesException if the column can't hold the numbers between the two */
    void check(long smallest, long largest) {
        switch (column.type()) {
            case MONEY -> {
                if (smallest < -MOST_CENTS || largest > MOST_CENTS) {
                    long cents = smallest < -MOST_CENTS ? smallest : largest;
                    throw new FilesException(name() + " is " + Numbers.plainMoney(cents)
                            + ", but Parquet's DECIMAL(12,2) goes from -" + Numbers.plainMoney(MOST_CENTS) + " to "
                            + Numbers.plainMoney(MOST_CENTS));
                }
            }
            case INSTANT -> {
                if (smallest < FIRST_SECOND || largest > LAST_SECOND) {
                    throw new FilesException(name() + " is epoch second "
                            + (smallest < FIRST_SECOND ? smallest : largest)
                            + ", but must be of the years 0 to 9999");
                }
            }
            case INTEGER, SMALL_INTEGER, TEXT -> {}
        }
    }

    /** With the table's: {@code orders.total}. */
    String name() {
        return table.key() + "." + column.name();
    }

    Type type() {
        return switch (column.type()) {
            case INTEGER, MONEY, INSTANT -> Type.INT64;
            case SMALL_INTEGER -> Type.INT32;
            case TEXT -> Type.BYTE_ARRAY;
        };
    }

    /** With the older form of the type beside the newer one, for older readers. */
    SchemaElement schema() {
        SchemaElement element = new SchemaElement(column.name())
                .setType(type())
                .setRepetition_type(column.nullable() ? FieldRepetitionType.OPTIONAL : FieldRepetitionType.REQUIRED);
        switch (column.type()) {
            case MONEY ->
                element.setConverted_type(ConvertedType.DECIMAL)
                        .setPrecision(MONEY_DIGITS)
                        .setScale(MONEY_PLACES)
                        .setLogicalType(LogicalType.DECIMAL(new DecimalType(MONEY_PLACES, MONEY_DIGITS)));
            case INSTANT ->
                element.setConverted_type(ConvertedType.TIMESTAMP_MICROS)
                        .setLogicalType(
                                LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));
            case TEXT ->
                element.setConverted_type(ConvertedType.UTF8).setLogicalType(LogicalType.STRING(new StringType()));
            case INTEGER, SMALL_INTEGER -> {}
        }
        return element;
    }
}

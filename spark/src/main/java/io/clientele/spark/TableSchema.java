package io.clientele.spark;

import io.clientele.table.Column;
import io.clientele.table.Table;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The tables' columns in Spark's types: the same as those of the Parquet files. */
final class TableSchema {
    /** An amount of money. */
    static final DataType MONEY = DataTypes.createDecimalType(12, 2);

    private TableSchema() {}

    static StructType of(Table table) {
        return new StructType(table.columns().stream()
                .map(column -> new StructField(column.name(), type(column), column.nullable(), Metadata.empty())
                        .withComment(column.description()))
                .toArray(StructField[]::new));
    }

    static org.apache.spark.sql.connector.catalog.Column[] columns(Table table) {
        return Arrays.stream(of(table).fields())
                .map(field -> org.apache.spark.sql.connector.catalog.Column.create(
                        field.name(),
                        field.dataType(),
                        field.nullable(),
                        field.getComment().get(),
                        null))
                .toArray(org.apache.spark.sql.connector.catalog.Column[]::new);
    }

    private static DataType type(Column column) {
        return switch (column.type()) {
            case INTEGER -> DataTypes.LongType;
            case SMALL_INTEGER -> DataTypes.IntegerType;
            case MONEY -> MONEY;
            case TEXT -> DataTypes.StringType;
            case INSTANT -> DataTypes.TimestampType;
        };
    }
}

package io.clientele.spark;

import io.clientele.table.Table;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One row with the number of a table's rows, for which nothing is generated.
 *
 * @param columns how often the query asks for it
 */
record CountScan(Table table, int columns, long rowCount) implements LocalScan {

    @Override
    public StructType readSchema() {
        StructField[] fields = new StructField[columns];
        Arrays.setAll(fields, i -> new StructField("count_" + i, DataTypes.LongType, false, Metadata.empty()));
        return new StructType(fields);
    }

    @Override
    public InternalRow[] rows() {
        Object[] values = new Object[columns];
        Arrays.fill(values, rowCount);
        return new InternalRow[] {new GenericInternalRow(values)};
    }

    @Override
    public String description() {
        return "clientele " + table.key() + ": known number of rows";
    }
}

package io.clientele.spark;

import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;

/** {@code clientele.amount(cents)}: whole cents as DECIMAL(18,2), without a division; what {@link CentsFunction} undoes. */
public final class AmountFunction implements UnboundFunction, ScalarFunction<Decimal> {
    static final String NAME = "amount";

    private static final long serialVersionUID = 1;
    private static final int DIGITS = 18;
    private static final long TOO_MUCH = 1_000_000_000_000_000_000L;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return NAME + "(cents): a number of cents as a decimal with two places";
    }

    @Override
    public BoundFunction bind(StructType types) {
        if (types.length() != 1 || !types.fields()[0].dataType().equals(DataTypes.LongType)) {
            throw new UnsupportedOperationException("cents is " + types.sql() + ", but must be a BIGINT");
        }
        return this;
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {DataTypes.LongType};
    }

    @Override
    public DataType resultType() {
        return DataTypes.createDecimalType(DIGITS, 2);
    }

    @Override
    public boolean isResultNullable() {
        return false;
    }

    @Override
    public String canonicalName() {
        return "io.clientele.spark.amount";
    }

    /** Spark's generated code calls this by its name. */
    public static Decimal invoke(long cents) {
        if (cents >= TOO_MUCH || cents <= -TOO_MUCH) {
            throw new SparkSourceException("monetary is " + cents + " cents, but must have 18 digits at most");
        }
        return Decimal.createUnsafe(cents, DIGITS, 2);
    }
}

package io.clientele.spark;

import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;

/**
 * {@code clientele.cents(amount)}: a decimal with two places as whole cents. Spark sums decimals of more than eight digits as objects;
 * sums of cents are sums of numbers, with an error where they overflow.
 */
public final class CentsFunction implements UnboundFunction, ScalarFunction<Long> {
    static final String NAME = "cents";

    private static final long serialVersionUID = 1;

    private DataType input = DataTypes.createDecimalType(18, 2);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return NAME + "(amount): a decimal with two places as a number of cents";
    }

    @Override
    public BoundFunction bind(StructType types) {
        DataType type = types.fields()[0].dataType();
        if (!(type instanceof DecimalType decimal) || decimal.scale() != 2 || decimal.precision() > 18) {
            throw new UnsupportedOperationException("amount is " + type.sql()
                    + ", but must be a decimal of up to 18 digits, two of them behind the point");
        }
        CentsFunction bound = new CentsFunction();
        bound.input = type;
        return bound;
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {input};
    }

    @Override
    public DataType resultType() {
        return DataTypes.LongType;
    }

    @Override
    public boolean isResultNullable() {
        return false;
    }

    @Override
    public String canonicalName() {
        return "io.clientele.spark.cents";
    }

    /** Spark's generated code calls this by its name. */
    public static long invoke(Decimal amount) {
        return amount.toUnscaledLong();
    }
}

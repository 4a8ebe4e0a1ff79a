package io.clientele.spark;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.ScoringMethod;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * What of the orders counts, as SQL expressions that fit the columns' types. The as-of date's start cuts, and a date is one in the
 * as-of date's zone, whatever the session's zone is.
 */
final class OrderColumns {
    private static final String NO_VALUE = "an order has no value in column ";

    private final StructType schema;
    private final RfmConfig config;

    /** @throws SparkSourceException if a column is missing or of a type that can't be scored */
    OrderColumns(StructType schema, RfmConfig config) {
        this.schema = schema;
        this.config = config;
        requireId();
        totalAsDecimal();
        orderedAtIsKnown();
    }

    /** The customer's id. */
    String customerId() {
        return present(config.customerId());
    }

    /** Which orders count. */
    String counted() {
        AsOf asOf = config.asOf();
        String column = present(config.orderedAt());
        DataType type = type(config.orderedAt());
        String before = type instanceof TimestampType
                ? "timestamp_seconds(" + asOf.cutoffEpochSecond() + ")"
                : type instanceof DateType
                        ? "DATE '" + asOf.date() + "'"
                        : "TIMESTAMP_NTZ '" + asOf.date() + " 00:00:00'";
        String early = column + " < " + before;
        return config.status() == null
                ? early
                : early + " AND " + name(config.status()) + " IN ('delivered', 'shipped')";
    }

    /** What a customer's last order is the maximum of. */
    String orderedAt() {
        return present(config.orderedAt());
    }

    /** @param last a customer's last order */
    String recencyDays(String last) {
        AsOf asOf = config.asOf();
        if (type(config.orderedAt()) instanceof TimestampType) {
            String local = asOf.zone().equals(ZoneOffset.UTC)
                    ? last
                    : "from_utc_timestamp(" + last + ", '" + asOf.zone().getId() + "')";
            return "CAST(" + asOf.date().toEpochDay() + " - floor(unix_seconds(" + local + ") / 86400) AS INT)";
        }
        return "datediff(DATE '" + asOf.date() + "', CAST(" + last + " AS DATE))";
    }

    /** The order's total as DECIMAL with two places and 18 digits at most. */
    String totalAsDecimal() {
        DataType type = type(config.total());
        String column = present(config.total());
        if (type instanceof DecimalType decimal && decimal.scale() == 2 && decimal.precision() <= 18) {
            return column;
        }
        if (type instanceof IntegralType || (type instanceof DecimalType decimal && decimal.scale() <= 2)) {
            return "CAST(" + column + " AS DECIMAL(18,2))";
        }
        throw new SparkSourceException("column " + config.total() + " is " + type.sql()
                + ", but must be a decimal with two places or a whole number;"
                + " CAST(" + config.total() + " AS DECIMAL(12,2)) makes it one");
    }

    private void orderedAtIsKnown() {
        DataType type = type(config.orderedAt());
        boolean known = type instanceof TimestampType || type instanceof DateType || type instanceof TimestampNTZType;
        if (!known) {
            throw new SparkSourceException(
                    "column " + config.orderedAt() + " is " + type.sql() + ", but must be a timestamp or a date");
        }
    }

    private void requireId() {
        DataType type = type(config.customerId());
        boolean number = type instanceof IntegralType;
        if (config.method() == ScoringMethod.NTILE && !number) {
            throw new SparkSourceException(
                    "column " + config.customerId() + " is " + type.sql()
                            + ", but must be a whole number for method ntile, where among equal customers the lower id comes first");
        }
        if (!number && !(type instanceof StringType)) {
            throw new SparkSourceException(
                    "column " + config.customerId() + " is " + type.sql() + ", but must be a whole number or text");
        }
        if (config.status() != null && !(type(config.status()) instanceof StringType)) {
            throw new SparkSourceException(
                    "column " + config.status() + " is " + type(config.status()).sql() + ", but must be text");
        }
    }

    /** A row without a value would be left out silently by some functions, and counted by others. */
    private String present(String column) {
        String name = name(column);
        StructField field = field(column);
        if (!field.nullable()) {
            return name;
        }
        return "coalesce(" + name + ", raise_error('" + NO_VALUE + column.replace("'", "\\'") + "'))";
    }

    DataType type(String column) {
        return field(column).dataType();
    }

    private StructField field(String column) {
        return Arrays.stream(schema.fields())
                .filter(field -> field.name().equalsIgnoreCase(column))
                .findFirst()
                .orElseThrow(() -> new SparkSourceException("there is no column " + column + "; the orders have "
                        + String.join(", ", schema.fieldNames())));
    }

    static String name(String column) {
        return "`" + column.replace("`", "``") + "`";
    }
}

package io.clientele.spark;

import io.clientele.generate.Part;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * In which part of a population the rows of an id are: what Spark needs to know to group and to join without a shuffle. Its numbers
 * stand in the name, so that functions of equal name give equal parts: {@code customer_part_1000000_16} are the customers 1 to a
 * million in 16 parts, {@code order_part_100_1000000_16} their orders, whose ids are the customer's times 100 plus the rank.
 *
 * @param ordersPerCustomer 0 if ids are those of customers
 */
record PartFunction(long ordersPerCustomer, long customers, int parts)
        implements UnboundFunction, ScalarFunction<Integer> {
    private static final long serialVersionUID = 1;
    private static final Pattern NAME =
            Pattern.compile("(?:customer|order_(?<room>\\d{1,18}))_part_(\\d{1,18})_(\\d{1,9})");

    static Optional<PartFunction> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        MatchResult match = matcher.toMatchResult();
        String room = match.group(1);
        PartFunction function = new PartFunction(
                room == null ? 0 : Long.parseLong(room),
                Long.parseLong(match.group(2)),
                Integer.parseInt(match.group(3)));
        return function.customers > 0 && function.parts > 0 ? Optional.of(function) : Optional.empty();
    }

    @Override
    public String name() {
        String ids = ordersPerCustomer == 0 ? "customer" : "order_" + ordersPerCustomer;
        return ids + "_part_" + customers + "_" + parts;
    }

    @Override
    public String canonicalName() {
        return "io.clientele.spark." + (ordersPerCustomer == 0 ? "customer" : "order") + "_part_" + customers + "_"
                + parts;
    }

    @Override
    public String description() {
        return name() + "(id): which of " + parts + " parts of " + customers + " customers the id is in";
    }

    @Override
    public BoundFunction bind(StructType types) {
        if (types.length() != 1 || !types.fields()[0].dataType().equals(DataTypes.LongType)) {
            throw new UnsupportedOperationException(
                    name() + " takes one id of type BIGINT, but was given " + types.sql());
        }
        return this;
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {DataTypes.LongType};
    }

    @Override
    public DataType resultType() {
        return DataTypes.IntegerType;
    }

    @Override
    public Integer produceResult(InternalRow input) {
        long id = input.getLong(0);
        long customer = ordersPerCustomer == 0 ? id : Math.floorDiv(id, ordersPerCustomer);
        return Part.numberOf(customer - 1, customers, parts);
    }
}

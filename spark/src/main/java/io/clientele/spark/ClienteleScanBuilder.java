package io.clientele.spark;

import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.expressions.NamedReference;
import org.apache.spark.sql.connector.expressions.aggregate.AggregateFunc;
import org.apache.spark.sql.connector.expressions.aggregate.Aggregation;
import org.apache.spark.sql.connector.expressions.aggregate.Count;
import org.apache.spark.sql.connector.expressions.aggregate.CountStar;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownAggregates;
import org.apache.spark.sql.connector.read.SupportsPushDownLimit;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.connector.read.SupportsPushDownV2Filters;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Takes from a query what needs not be made: columns, customers, rows behind a limit, and counts that are known. */
final class ClienteleScanBuilder
        implements ScanBuilder,
                SupportsPushDownRequiredColumns,
                SupportsPushDownV2Filters,
                SupportsPushDownLimit,
                SupportsPushDownAggregates {
    private final Table table;
    private final GeneratedData data;

    private StructType columns;
    private IdRanges customers = IdRanges.ALL;
    private final List<Predicate> pushed = new ArrayList<>();
    private int limit = Integer.MAX_VALUE;
    private @Nullable Integer counts;

    ClienteleScanBuilder(Table table, GeneratedData data) {
        this.table = table;
        this.data = data;
        this.columns = TableSchema.of(table);
    }

    @Override
    public void pruneColumns(StructType required) {
        columns = required;
    }

    /** An order's id narrows the customers down, and leaves it to Spark to pick the order out. */
    @Override
    public Predicate[] pushPredicates(Predicate[] predicates) {
        List<Predicate> left = new ArrayList<>();
        for (Predicate predicate : predicates) {
            Optional<IdRanges> ofCustomers = ids(TableKeys.of(table).customer(), predicate);
            Optional<IdRanges> ofOrders = ids(TableKeys.of(table).order(), predicate);
            if (ofCustomers.isPresent()) {
                customers = customers.and(ofCustomers.get());
                pushed.add(predicate);
            } else {
                ofOrders.ifPresent(ids -> customers = customers.and(customersOf(ids)));
                left.add(predicate);
            }
        }
        return left.toArray(Predicate[]::new);
    }

    private static Optional<IdRanges> ids(@Nullable String column, Predicate predicate) {
        return column == null ? Optional.empty() : new IdFilter(column).ids(predicate);
    }

    private IdRanges customersOf(IdRanges orders) {
        long room = data.plan().ordersPerCustomerInIds();
        List<IdRanges.Range> owners = new ArrayList<>();
        for (IdRanges.Range range : orders.ranges()) {
            owners.add(new IdRanges.Range(Math.floorDiv(range.from(), room), Math.floorDiv(range.to(), room)));
        }
        return IdRanges.union(owners);
    }

    @Override
    public Predicate[] pushedPredicates() {
        return pushed.toArray(Predicate[]::new);
    }

    @Override
    public boolean pushLimit(int rows) {
        limit = rows;
        return true;
    }

    @Override
    public boolean supportCompletePushDown(Aggregation aggregation) {
        return isCountOfRows(aggregation) && rowCount().isPresent();
    }

    @Override
    public boolean pushAggregation(Aggregation aggregation) {
        boolean known = supportCompletePushDown(aggregation);
        if (known) {
            counts = aggregation.aggregateExpressions().length;
        }
        return known;
    }

    private boolean isCountOfRows(Aggregation aggregation) {
        if (aggregation.groupByExpressions().length > 0) {
            return false;
        }
        for (AggregateFunc function : aggregation.aggregateExpressions()) {
            boolean rows = function instanceof CountStar
                    || (function instanceof Count count
                            && !count.isDistinct()
                            && count.column() instanceof NamedReference column
                            && !TableSchema.of(table)
                                    .apply(column.fieldNames()[0])
                                    .nullable());
            if (!rows) {
                return false;
            }
        }
        return true;
    }

    private OptionalLong rowCount() {
        long all = data.customers();
        IdRanges asked = customers.and(IdRanges.between(1, all));
        return switch (table) {
            case CUSTOMERS, GROUND_TRUTH -> OptionalLong.of(asked.size());
            case PRODUCTS -> OptionalLong.of(data.products());
            case ORDERS ->
                asked.size() == 0
                        ? OptionalLong.of(0)
                        : asked.size() == all ? data.plan().orderCount() : OptionalLong.empty();
            case ORDER_ITEMS -> OptionalLong.empty();
        };
    }

    @Override
    public Scan build() {
        // What no orders can show is refused here, while the query is planned, and not by each task.
        data.plan();
        if (counts != null) {
            return new CountScan(table, counts, rowCount().orElseThrow());
        }
        return new ClienteleScan(
                table, data, columns, customers.and(IdRanges.between(1, data.customers())), limit, parts());
    }

    private int parts() {
        if (table == Table.PRODUCTS) {
            return 1;
        }
        return data.parts() > 0
                ? (int) Math.min(data.parts(), data.customers())
                : ClienteleOptions.parts(
                        data.customers(), SparkSession.active().sparkContext().defaultParallelism());
    }
}

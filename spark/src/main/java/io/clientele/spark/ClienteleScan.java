package io.clientele.spark;

import io.clientele.generate.Part;
import io.clientele.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportPartitioning;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.connector.read.partitioning.KeyGroupedPartitioning;
import org.apache.spark.sql.connector.read.partitioning.Partitioning;
import org.apache.spark.sql.connector.read.partitioning.UnknownPartitioning;
import org.apache.spark.sql.types.StructType;

/**
 * What a query reads of one table. Each partition is a {@link Part} of the population, so that a customer's orders are together and a
 * partition holds what {@code --part} of the same number holds.
 *
 * @param customers those asked for, by id
 * @param limit rows that are enough
 * @param parts into which all customers are divided, asked for or not
 */
record ClienteleScan(Table table, GeneratedData data, StructType columns, IdRanges customers, int limit, int parts)
        implements Scan, Batch, SupportsReportStatistics, SupportsReportPartitioning {

    /** Lines of an order: 16,187 of 6,940 in the default population, and about so many in any. */
    private static final double LINES_PER_ORDER = 2.33;

    @Override
    public StructType readSchema() {
        return columns;
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public ColumnarSupportMode columnarSupportMode() {
        return ColumnarSupportMode.SUPPORTED;
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        return new ClienteleReaderFactory(table, data, columns, limit);
    }

    @Override
    public InputPartition[] planInputPartitions() {
        if (table == Table.PRODUCTS) {
            return new InputPartition[] {new ScanPart(1, IdRanges.NONE)};
        }
        boolean rowPerCustomer = table == Table.CUSTOMERS || table == Table.GROUND_TRUTH;
        List<InputPartition> partitions = new ArrayList<>();
        long rows = 0;
        for (ScanPart part : askedParts()) {
            if (rowPerCustomer && rows >= limit) {
                break;
            }
            rows += part.customers().size();
            partitions.add(part);
        }
        return partitions.toArray(InputPartition[]::new);
    }

    /** Walks over the ranges, of which there may be many thousands, and the parts together. */
    private List<ScanPart> askedParts() {
        List<ScanPart> asked = new ArrayList<>();
        List<IdRanges.Range> ofPart = new ArrayList<>();
        int number = 0;
        for (IdRanges.Range range : customers.ranges()) {
            long from = range.from();
            while (from <= range.to()) {
                int of = Part.numberOf(from - 1, data.customers(), parts);
                if (of != number && !ofPart.isEmpty()) {
                    asked.add(new ScanPart(number, new IdRanges(ofPart)));
                    ofPart.clear();
                }
                number = of;
                long to = Math.min(range.to(), new Part(number, parts).to(data.customers()));
                ofPart.add(new IdRanges.Range(from, to));
                from = to + 1;
            }
        }
        if (!ofPart.isEmpty()) {
            asked.add(new ScanPart(number, new IdRanges(ofPart)));
        }
        return asked;
    }

    @Override
    public Partitioning outputPartitioning() {
        String column = TableKeys.of(table).partitionColumn(List.of(columns.fieldNames()));
        int partitions = planInputPartitions().length;
        if (column == null) {
            return new UnknownPartitioning(partitions);
        }
        boolean byOrder = column.equals(TableKeys.of(table).order());
        long room = byOrder ? data.plan().ordersPerCustomerInIds() : 0;
        String function = new PartFunction(room, data.customers(), parts).name();
        Expression key = Expressions.apply(function, Expressions.column(column));
        return new KeyGroupedPartitioning(new Expression[] {key}, partitions);
    }

    @Override
    public Statistics estimateStatistics() {
        long rows = Math.min(limit, expectedRows());
        long bytes = rows * (8 + columns.defaultSize());
        return new Statistics() {
            @Override
            public OptionalLong sizeInBytes() {
                return OptionalLong.of(bytes);
            }

            @Override
            public OptionalLong numRows() {
                return OptionalLong.of(rows);
            }
        };
    }

    private long expectedRows() {
        double orders = customers.size() * data.plan().meanOrders();
        return switch (table) {
            case CUSTOMERS, GROUND_TRUTH -> customers.size();
            case PRODUCTS -> data.products();
            case ORDERS -> (long) (orders + 0.5);
            case ORDER_ITEMS -> (long) (orders * LINES_PER_ORDER + 0.5);
        };
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("clientele ").append(table.key());
        text.append(" (").append(String.join(", ", columns.fieldNames())).append(')');
        if (table != Table.PRODUCTS) {
            text.append(", ")
                    .append(customers.size())
                    .append(" of ")
                    .append(data.customers())
                    .append(" customers, ");
            text.append(planInputPartitions().length)
                    .append(" of ")
                    .append(parts)
                    .append(" parts");
        }
        return limit == Integer.MAX_VALUE
                ? text.toString()
                : text.append(", limit ").append(limit).toString();
    }
}

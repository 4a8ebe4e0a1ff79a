package io.clientele.spark;

import io.clientele.generate.CustomerBlock;
import io.clientele.generate.CustomerReader;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/** Generates customers and hands over the columns of their rows, some thousand rows at a time. */
final class PartReader implements PartitionReader<ColumnarBatch> {
    /** So many rows stay in the processor's cache, and are enough to forget what a batch costs. */
    private static final int ROWS_PER_BATCH = 4_096;

    private final RowCount rowCount;
    private final BatchColumn[] columns;
    private final ColumnarBatch batch;
    private final CustomerReader customers;
    private final IdRanges asked;
    private final int customersPerBatch;

    private int range;
    private long next;
    private long rowsLeft;

    PartReader(PopulationPlan plan, Table table, StructType schema, IdRanges asked, int limit) {
        TableColumns made = TableColumns.of(plan, table, schema);
        this.rowCount = made.rowCount();
        this.columns = made.columns();
        this.batch = new ColumnarBatch(made.columns().clone());
        this.customers = plan.reader(made.depth(), made.people());
        this.asked = asked;
        this.next = asked.ranges().isEmpty() ? 0 : asked.ranges().get(0).from();
        this.rowsLeft = limit;
        double rowsPerCustomer = made.rowsPerCustomer();
        this.customersPerBatch = (int) Math.max(1, Math.min(65_536, ROWS_PER_BATCH / Math.max(rowsPerCustomer, 1e-3)));
    }

    @Override
    public boolean next() {
        for (BatchColumn column : columns) {
            column.clear();
        }
        int rows = 0;
        int made = 0;
        while (range < asked.ranges().size() && made < customersPerBatch && rows < rowsLeft) {
            long to = asked.ranges().get(range).to();
            int most = Math.min(CustomerBlock.CAPACITY, customersPerBatch - made);
            int count = (int) Math.min(most, to - next + 1);
            rows += append(customers.read(next - 1, count));
            made += count;
            next += count;
            if (next > to && ++range < asked.ranges().size()) {
                next = asked.ranges().get(range).from();
            }
        }
        int wanted = (int) Math.min(rows, rowsLeft);
        rowsLeft -= wanted;
        batch.setNumRows(wanted);
        return made > 0;
    }

    private int append(CustomerBlock block) {
        int rows = 0;
        for (int i = 0; i < block.size(); i++) {
            rows += rowCount.of(block.history(i));
        }
        for (BatchColumn column : columns) {
            column.append(block, rows);
        }
        return rows;
    }

    @Override
    public ColumnarBatch get() {
        return batch;
    }

    @Override
    public void close() {
        for (ColumnVector column : columns) {
            column.close();
        }
    }
}

package io.clientele.spark;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.HasPartitionKey;

/**
 * What one task makes.
 *
 * @param number of the population's part, from 1: the key by which Spark knows partitions of several tables for the same
 * @param customers of that part who are asked for, by id
 */
record ScanPart(int number, IdRanges customers) implements HasPartitionKey {
    private static final long serialVersionUID = 1;

    @Override
    public InternalRow partitionKey() {
        return new GenericInternalRow(new Object[] {number});
    }
}

package io.clientele.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The values at given ranks of a column, by counting: how many values are in each of 65,536 equally wide buckets, then again inside
 * the buckets that hold the ranks, until a bucket is one value wide. It is what core's OrderStatistics does in one array, here a
 * {@code GROUP BY bucket}, which Spark does in all partitions; the driver sees counts. Two rounds do for amounts up to 42 million.
 */
final class RankSearch {
    private static final int BUCKET_BITS = 16;

    private final Column value;
    private final @Nullable Column where;
    private final long least;
    private int bits;
    private boolean begun;

    /** For each rank: the leading bits found so far, and the rank that is left among the values with those. */
    private final long[] prefixes;

    private final long[] left;

    /**
     * @param value 64-bit numbers
     * @param where which rows, or null for all
     * @param least no value is smaller
     * @param greatest none is greater
     * @param ranks from 1
     */
    RankSearch(Column value, @Nullable Column where, long least, long greatest, long[] ranks) {
        this.value = value;
        this.where = where;
        this.least = least;
        try {
            this.bits = Long.SIZE - Long.numberOfLeadingZeros(Math.subtractExact(greatest, least));
        } catch (ArithmeticException e) {
            throw new SparkSourceException(
                    "values from " + least + " to " + greatest + " are too far apart to be counted in 63 bits", e);
        }
        this.prefixes = new long[ranks.length];
        this.left = ranks.clone();
    }

    /** Goes on with all of them until all are found, each round in one job. */
    static void run(Dataset<Row> rows, List<RankSearch> searches) {
        while (true) {
            Dataset<Row> counts = null;
            for (int number = 0; number < searches.size(); number++) {
                if (searches.get(number).bits > 0) {
                    Dataset<Row> more = searches.get(number).counts(rows, number);
                    counts = counts == null ? more : counts.union(more);
                }
            }
            if (counts == null) {
                return;
            }
            Map<Integer, Map<Long, Long>> found = new HashMap<>();
            for (Row row : counts.collectAsList()) {
                found.computeIfAbsent(row.getInt(0), number -> new TreeMap<>()).put(row.getLong(1), row.getLong(2));
            }
            found.forEach((number, buckets) -> searches.get(number).take(buckets));
        }
    }

    /** {@code search, bucket, rows} of the values that have one of the prefixes. */
    private Dataset<Row> counts(Dataset<Row> rows, int number) {
        Column offset = value.minus(least);
        List<Column> conditions = new ArrayList<>();
        if (where != null) {
            conditions.add(where);
        }
        if (begun) {
            Object[] wanted = Arrays.stream(prefixes).distinct().boxed().toArray();
            conditions.add(shiftrightunsigned(offset, bits).isin(wanted));
        }
        Dataset<Row> asked = rows;
        for (Column condition : conditions) {
            asked = asked.where(condition);
        }
        return asked.groupBy(shiftrightunsigned(offset, shift()).as("bucket"))
                .agg(count(lit(1)).as("rows"))
                .select(lit(number).as("search"), col("bucket"), col("rows"));
    }

    private int shift() {
        return Math.max(0, bits - BUCKET_BITS);
    }

    /** @param counts of the buckets, by their leading bits, ascending */
    private void take(Map<Long, Long> counts) {
        int width = bits - shift();
        for (int i = 0; i < prefixes.length; i++) {
            for (Map.Entry<Long, Long> bucket : counts.entrySet()) {
                if (bucket.getKey() >>> width != prefixes[i]) {
                    continue;
                }
                if (left[i] <= bucket.getValue()) {
                    prefixes[i] = bucket.getKey();
                    break;
                }
                left[i] -= bucket.getValue();
            }
        }
        begun = true;
        bits = shift();
    }

    /** In the order of the ranks. */
    long[] values() {
        return Arrays.stream(prefixes).map(prefix -> least + prefix).toArray();
    }

    /** Of the ranks that have this value: which of the rows with it they are, from 1. */
    long[] ranksAmongEquals(long found) {
        return IntStream.range(0, left.length)
                .filter(i -> least + prefixes[i] == found)
                .mapToLong(i -> left[i])
                .toArray();
    }
}

package io.clientele.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The values at given ranks of a column, by counting: how many values are in each of 16,384 equally wide buckets, then again inside
 * the buckets that hold the ranks, until a bucket is one value wide. It is what core's OrderStatistics does in one array, here a
 * {@code GROUP BY bucket}, which Spark does in all partitions; the driver sees counts. Two rounds do for amounts up to 2.6 million.
 *
 * <p>Ranks may be those within groups of rows, such as the customers who have one value: all groups are counted together.
 */
final class RankSearch {
    private static final int BUCKET_BITS = 14;

    private final Column value;
    private final Column group;
    private final long least;
    private int bits;
    private boolean begun;

    /** For each rank: its group, the leading bits found so far, and the rank that is left among the group's values with those. */
    private final long[] groups;

    private final long[] prefixes;
    private final long[] left;

    private RankSearch(Column value, long least, long greatest, Column group, long[] groups, long[] ranks) {
        this.value = value;
        this.group = group;
        this.groups = groups;
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

    /**
     * @param value 64-bit numbers
     * @param least no value is smaller
     * @param greatest none is greater
     * @param ranks from 1
     */
    static RankSearch of(Column value, long least, long greatest, long[] ranks) {
        return new RankSearch(value, least, greatest, lit(0L), new long[ranks.length], ranks);
    }

    /**
     * When this search has ended: among the rows that have a rank's value, where the rank is, by another column.
     *
     * @param other 64-bit numbers
     * @param leastOther no value is smaller
     * @param greatestOther none is greater
     */
    RankSearch amongEquals(Column other, long leastOther, long greatestOther) {
        return new RankSearch(other, leastOther, greatestOther, value, values(), left);
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
            Map<Integer, Map<Long, Map<Long, Long>>> found = new HashMap<>();
            for (Row row : counts.collectAsList()) {
                found.computeIfAbsent(row.getInt(0), number -> new HashMap<>())
                        .computeIfAbsent(row.getLong(1), of -> new TreeMap<>())
                        .put(row.getLong(2), row.getLong(3));
            }
            found.forEach((number, buckets) -> searches.get(number).take(buckets));
        }
    }

    /** {@code search, of, bucket, rows} of the groups' values that have one of the prefixes. */
    private Dataset<Row> counts(Dataset<Row> rows, int number) {
        Column offset = value.minus(least);
        Column asked = lit(false);
        for (long of : Arrays.stream(groups).distinct().toArray()) {
            Column ofGroup = group.equalTo(of);
            if (begun) {
                Object[] wanted = IntStream.range(0, groups.length)
                        .filter(i -> groups[i] == of)
                        .mapToObj(i -> prefixes[i])
                        .distinct()
                        .toArray();
                ofGroup = ofGroup.and(shiftrightunsigned(offset, bits).isin(wanted));
            }
            asked = asked.or(ofGroup);
        }
        return rows.where(asked)
                .groupBy(group.as("of"), shiftrightunsigned(offset, shift()).as("bucket"))
                .agg(count(lit(1)).as("rows"))
                .select(lit(number).as("search"), col("of"), col("bucket"), col("rows"));
    }

    private int shift() {
        return Math.max(0, bits - BUCKET_BITS);
    }

    /** @param counts of each group's buckets, by their leading bits, ascending */
    private void take(Map<Long, Map<Long, Long>> counts) {
        int width = bits - shift();
        for (int i = 0; i < prefixes.length; i++) {
            for (Map.Entry<Long, Long> bucket :
                    counts.getOrDefault(groups[i], Map.of()).entrySet()) {
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
}

package io.clientele.distribution;

/**
 * Integer counts on a lattice as one long row of ranks in ascending order of value: 3 customers of value 1, 5 of value 2
 * are ranks 0 … 2 and 3 … 7. {@link #valueAt} is the inverse of the cumulative counts, in constant time.
 *
 * <p>A guide table (Chen &amp; Asau, On Generating Random Variates from an Empirical Distribution, 1974) says for the
 * rank's leading bits where to begin; from there it is a step or two. Points without a customer are left out, so the tables
 * are no longer than there are customers.
 */
public final class DiscreteSampler {
    private final long low;
    private final long step;
    private final int[] point;
    /** Ranks below ends[i] have the value of point[i] or of an earlier one. */
    private final long[] ends;

    private final int shift;
    private final int[] guide;

    private DiscreteSampler(long low, long step, int[] point, long[] ends) {
        this.low = low;
        this.step = step;
        this.point = point;
        this.ends = ends;
        long total = total();
        int bits = 0;
        while (total >>> bits > 2L * ends.length) {
            bits++;
        }
        this.shift = bits;
        this.guide = new int[total == 0 ? 0 : (int) ((total - 1) >>> shift) + 1];
        int at = 0;
        for (int bucket = 0; bucket < guide.length; bucket++) {
            while (ends[at] <= (long) bucket << shift) {
                at++;
            }
            guide[bucket] = at;
        }
    }

    /**
     * @param low the value of counts[0]
     * @param step the distance between neighbouring values, at least 1
     * @param counts 0 or more each; the sum may be 0
     */
    public static DiscreteSampler of(long low, long step, long[] counts) {
        int occupied = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("count is " + count + ", but must be 0 or more");
            }
            occupied += count > 0 ? 1 : 0;
        }
        int[] point = new int[occupied];
        long[] ends = new long[occupied];
        long total = 0;
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                total = Math.addExact(total, counts[i]);
                point[next] = i;
                ends[next++] = total;
            }
        }
        return new DiscreteSampler(low, step, point, ends);
    }

    /** How many ranks there are. */
    public long total() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /**
     * The value of a rank; values don't fall from rank to rank.
     *
     * @param rank 0 … total − 1
     */
    public long valueAt(long rank) {
        int at = guide[(int) (rank >>> shift)];
        while (ends[at] <= rank) {
            at++;
        }
        return low + point[at] * step;
    }

    /**
     * The sum of all ranks' values.
     *
     * @throws ArithmeticException if it doesn't fit into 64 bits
     */
    public long sum() {
        long sum = 0;
        long begin = 0;
        for (int i = 0; i < ends.length; i++) {
            long value = low + point[i] * step;
            sum = Math.addExact(sum, Math.multiplyExact(value, ends[i] - begin));
            begin = ends[i];
        }
        return sum;
    }

    /** The smallest value that a rank has. */
    public long least() {
        return low + point[0] * step;
    }

    /** The greatest value that a rank has. */
    public long greatest() {
        return low + point[point.length - 1] * step;
    }
}

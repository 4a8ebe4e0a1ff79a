package io.clientele.server.rfm;

import io.clientele.rfm.Segment;
import io.clientele.store.query.Sort;
import io.clientele.store.rfm.RfmColumns;
import io.clientele.store.rfm.RfmRun;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run's scores of the customers who were there when it was read. A customer is a row from 0 to {@link #customers()} − 1, by
 * ascending id. Views of it (rows in an order, those that meet conditions) are made when they are first asked for; the last few
 * are kept.
 */
public final class ScoreBook {
    /** Together they may hold as many rows as this, or else one view: 64 MB. */
    private static final int MAX_KEPT_ROWS = 16_000_000;

    private final RfmColumns columns;
    private final List<String> segments;
    private final Map<Object, int[]> views = new LinkedHashMap<>(16, 0.75f, true);
    private int keptRows;

    ScoreBook(RfmColumns columns) {
        this.columns = columns;
        this.segments =
                columns.run().rules().segments().stream().map(Segment::name).toList();
    }

    public RfmRun run() {
        return columns.run();
    }

    /** Number of rows. */
    public int customers() {
        return columns.customers();
    }

    public long customerId(int row) {
        return columns.customerIds()[row];
    }

    /** The customer's row, or a negative number if there is none. */
    public int rowOf(long customerId) {
        return Arrays.binarySearch(columns.customerIds(), customerId);
    }

    /** Null for a customer without an order. */
    public @Nullable Integer recencyDays(int row) {
        int days = columns.recencyDays()[row];
        return days == RfmColumns.NO_ORDER ? null : days;
    }

    public int frequency(int row) {
        return columns.frequency()[row];
    }

    public long monetaryCents(int row) {
        return columns.monetaryCents()[row];
    }

    public int recencyScore(int row) {
        return columns.recencyScores()[row];
    }

    public int frequencyScore(int row) {
        return columns.frequencyScores()[row];
    }

    public int monetaryScore(int row) {
        return columns.monetaryScores()[row];
    }

    /** The segment's place in the run's rules. */
    public int segmentIndex(int row) {
        return columns.segments()[row];
    }

    public String segment(int row) {
        return segments.get(segmentIndex(row));
    }

    /** The names, in the order of the rules. */
    public List<String> segments() {
        return segments;
    }

    /** A field's value as a number by which rows are sorted and compared; −1 for no recency. */
    long value(ScoreField field, int row) {
        return switch (field) {
            case CUSTOMER_ID -> customerId(row);
            case RECENCY_SCORE -> recencyScore(row);
            case FREQUENCY_SCORE -> frequencyScore(row);
            case MONETARY_SCORE -> monetaryScore(row);
            case RFM_CODE -> 100L * recencyScore(row) + 10L * frequencyScore(row) + monetaryScore(row);
            case SEGMENT -> segmentIndex(row);
            case RECENCY_DAYS -> columns.recencyDays()[row];
            case FREQUENCY -> frequency(row);
            case MONETARY -> monetaryCents(row);
        };
    }

    /**
     * The rows that meet the filter, in order; equal ones by id, falling where the last sort is falling. The array is the
     * caller's to read and nobody's to change.
     *
     * @param sorts by {@link ScoreField}s; empty for the ids
     */
    public int[] rows(ScoreFilter filter, List<Sort> sorts) {
        int[] ordered = kept(sorts, () -> ScoreOrder.of(this, sorts));
        return filter.all() ? ordered : kept(List.of(filter, sorts), () -> filter.select(this, ordered));
    }

    private interface Making {
        int[] make();
    }

    private int[] kept(Object key, Making making) {
        synchronized (views) {
            int[] rows = views.get(key);
            if (rows != null) {
                return rows;
            }
        }
        int[] made = making.make();
        synchronized (views) {
            int[] replaced = views.put(key, made);
            keptRows += made.length - (replaced == null ? 0 : replaced.length);
            var eldest = views.entrySet().iterator();
            while (keptRows > MAX_KEPT_ROWS && views.size() > 1) {
                keptRows -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
        return made;
    }
}

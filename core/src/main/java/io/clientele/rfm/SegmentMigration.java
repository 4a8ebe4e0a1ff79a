package io.clientele.rfm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many customers went from which segment to which between two runs: a matrix, segments of the first run × of the second. */
public final class SegmentMigration {
    private final List<String> from;
    private final List<String> to;

    /** The last row holds customers who were not in the first run, the last column those who are not in the second. */
    private final long[][] customers;

    /**
     * Customers who went the same way.
     *
     * @param from the segment's name in the first run; null if they were not in it
     * @param to the segment's name in the second run; null if they are not in it
     */
    public record Flow(@Nullable String from, @Nullable String to, long customers) {}

    private SegmentMigration(List<String> from, List<String> to, long[][] customers) {
        this.from = from;
        this.to = to;
        this.customers = customers;
    }

    /**
     * @param from the names of the first run's segments, in the order of its rules
     * @param to those of the second run, which may have other rules
     * @param flows in any order; equal ways are added up
     * @throws IllegalArgumentException if a flow names a segment that its run does not have, or goes from nowhere to nowhere
     */
    public static SegmentMigration of(List<String> from, List<String> to, Iterable<Flow> flows) {
        long[][] customers = new long[from.size() + 1][to.size() + 1];
        for (Flow flow : flows) {
            if (flow.from() == null && flow.to() == null) {
                throw new IllegalArgumentException("a flow has neither from nor to, but must have one");
            }
            customers[index("from", from, flow.from())][index("to", to, flow.to())] += flow.customers();
        }
        return new SegmentMigration(List.copyOf(from), List.copyOf(to), customers);
    }

    /** Segments of the first run: the rows. */
    public List<String> from() {
        return from;
    }

    /** Segments of the second run: the columns. */
    public List<String> to() {
        return to;
    }

    /** Customers who went from a segment of the first run to one of the second, both given by their places. */
    public long customers(int from, int to) {
        return customers[from][to];
    }

    /** Customers of the second run's segment who were not in the first run. */
    public long entered(int to) {
        return customers[from.size()][to];
    }

    /** Customers of the first run's segment who are not in the second run. */
    public long left(int from) {
        return customers[from][to.size()];
    }

    private static int index(String what, List<String> segments, @Nullable String segment) {
        if (segment == null) {
            return segments.size();
        }
        int index = segments.indexOf(segment);
        if (index < 0) {
            throw new IllegalArgumentException(
                    what + " is '" + segment + "', but must be one of " + String.join(", ", segments));
        }
        return index;
    }
}

package io.clientele.server.dashboard;

import io.clientele.rfm.Segment;
import io.clientele.store.rfm.RfmColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Customers with an order, for a scatter plot: all, or those {@value #SIZE} whose ids have the smallest hashes. That is a
 * uniform sample without randomness: the same customers whenever and wherever the page is opened, and mostly the same after
 * customers came or went.
 *
 * @param of how many customers with an order there are
 * @param points by ascending customer id
 */
record CustomerSample(long of, List<Point> points) {
    static final int SIZE = 500;

    CustomerSample {
        points = List.copyOf(points);
    }

    record Point(long customerId, int recencyDays, int frequency, long monetaryCents, String segment) {}

    private record Hashed(long hash, int row) {}

    /** Whether there are customers who are not shown. */
    public boolean sampled() {
        return points.size() < of;
    }

    static CustomerSample of(RfmColumns columns) {
        PriorityQueue<Hashed> smallest = new PriorityQueue<>(
                SIZE + 1, Comparator.comparingLong(Hashed::hash).reversed());
        long withOrder = 0;
        for (int row = 0; row < columns.customers(); row++) {
            if (columns.recencyDays()[row] == RfmColumns.NO_ORDER) {
                continue;
            }
            withOrder++;
            long hash = hash(columns.customerIds()[row]);
            Hashed greatest = smallest.peek();
            if (smallest.size() < SIZE) {
                smallest.add(new Hashed(hash, row));
            } else if (greatest != null && hash < greatest.hash) {
                smallest.remove();
                smallest.add(new Hashed(hash, row));
            }
        }
        List<Segment> segments = columns.run().rules().segments();
        List<Point> points = new ArrayList<>();
        for (int row : smallest.stream().mapToInt(Hashed::row).sorted().toArray()) {
            points.add(new Point(
                    columns.customerIds()[row],
                    columns.recencyDays()[row],
                    columns.frequency()[row],
                    columns.monetaryCents()[row],
                    segments.get(columns.segments()[row]).name()));
        }
        return new CustomerSample(withOrder, points);
    }

    /** The finalizer of SplitMix64 (Steele, Lea &amp; Flood 2014): one to one, and neighbours fall far apart. */
    private static long hash(long id) {
        long mixed = (id ^ (id >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

package io.clientele.server.dashboard;

import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.store.rfm.RfmColumns;
import io.clientele.store.rfm.RfmRun;
import java.util.Arrays;
import java.util.List;

/**
 * What the charts of one run show, in a few kilobytes however many customers there are.
 *
 * @param customers those who still exist, with an order or without
 * @param withOrder those of them with an order
 * @param revenueCents what they spent
 */
record RunCharts(
        RfmRun run,
        long customers,
        long withOrder,
        long revenueCents,
        List<SegmentShare> segments,
        ScoreGrid grid,
        List<Histogram> distributions,
        CustomerSample sample) {

    static RunCharts of(RfmColumns columns) {
        List<SegmentShare> segments = SegmentShare.of(columns);
        CustomerSample sample = CustomerSample.of(columns);
        return new RunCharts(
                columns.run(),
                columns.customers(),
                sample.of(),
                segments.stream().mapToLong(SegmentShare::revenueCents).sum(),
                segments,
                ScoreGrid.of(columns),
                distributions(columns, Math.toIntExact(sample.of())),
                sample);
    }

    private static List<Histogram> distributions(RfmColumns columns, int withOrder) {
        RfmCutPoints cutPoints = columns.run().cutPoints();
        return Arrays.stream(Dimension.values())
                .map(dimension -> Histogram.of(
                        dimension,
                        values(columns, dimension, withOrder),
                        cutPoints == null ? null : cutPoints.of(dimension)))
                .toList();
    }

    private static long[] values(RfmColumns columns, Dimension dimension, int withOrder) {
        long[] values = new long[withOrder];
        int at = 0;
        for (int row = 0; row < columns.customers(); row++) {
            if (columns.recencyDays()[row] != RfmColumns.NO_ORDER) {
                values[at++] = switch (dimension) {
                    case RECENCY -> columns.recencyDays()[row];
                    case FREQUENCY -> columns.frequency()[row];
                    case MONETARY -> columns.monetaryCents()[row];
                };
            }
        }
        return values;
    }
}

package io.clientele.server.dashboard;

import io.clientele.rfm.AsOf;
import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.ScoringMethod;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.rfm.RfmColumns;
import io.clientele.store.rfm.RfmRun;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A run's columns, customer by customer. */
final class ColumnsForTests {
    private static final RfmCutPoints CUTS = new RfmCutPoints(
            CutPoints.of(Dimension.RECENCY, 400, 300, 200, 100),
            CutPoints.of(Dimension.FREQUENCY, 1, 2, 3, 4),
            CutPoints.of(Dimension.MONETARY, 100, 200, 300, 400));

    private final List<long[]> rows = new ArrayList<>();

    ColumnsForTests with(long id, int recencyDays, int frequency, long cents) {
        rows.add(new long[] {id, recencyDays, frequency, cents});
        return this;
    }

    ColumnsForTests withoutOrder(long id) {
        return with(id, RfmColumns.NO_ORDER, 0, 0);
    }

    RfmColumns columns() {
        int size = rows.size();
        SegmentRules rules = SegmentRules.defaults();
        RfmRun run = new RfmRun(
                1,
                new AsOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC),
                ScoringMethod.THRESHOLDS,
                CUTS,
                rules,
                size,
                rows.stream().filter(row -> row[1] < 0).count(),
                Instant.EPOCH);
        RfmColumns columns = new RfmColumns(
                run,
                new long[size],
                new int[size],
                new int[size],
                new long[size],
                new byte[size],
                new byte[size],
                new byte[size],
                new byte[size]);
        for (int row = 0; row < size; row++) {
            long[] values = rows.get(row);
            boolean ordered = values[1] >= 0;
            int recency = ordered ? CUTS.recency().score(values[1]) : 1;
            int frequency = ordered ? CUTS.frequency().score(values[2]) : 1;
            int monetary = ordered ? CUTS.monetary().score(values[3]) : 1;
            columns.customerIds()[row] = values[0];
            columns.recencyDays()[row] = (int) values[1];
            columns.frequency()[row] = (int) values[2];
            columns.monetaryCents()[row] = values[3];
            columns.recencyScores()[row] = (byte) recency;
            columns.frequencyScores()[row] = (byte) frequency;
            columns.monetaryScores()[row] = (byte) monetary;
            columns.segments()[row] = (byte) rules.segmentIndex(recency, frequency, monetary);
        }
        return columns;
    }
}

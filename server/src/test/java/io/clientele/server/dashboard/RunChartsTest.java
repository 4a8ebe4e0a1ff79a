package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.dashboard.CustomerSample.Point;
import io.clientele.store.rfm.RfmColumns;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunChartsTest {
    /** Two champions (scores 5/5/5), one lost customer (1/1/1), one who never ordered (1/1/1 by rule). */
    private static final RfmColumns FOUR = new ColumnsForTests()
            .with(1, 10, 5, 1_000)
            .with(2, 20, 7, 2_001)
            .with(3, 500, 1, 50)
            .withoutOrder(4)
            .columns();

    @Test
    void segmentsHaveTheirCustomersRevenueAndMeansOfThoseWithAnOrder() {
        List<SegmentShare> segments = RunCharts.of(FOUR).segments();

        assertThat(segments).hasSize(11);
        SegmentShare champions = named(segments, "Champions");
        assertThat(champions.customers()).isEqualTo(2);
        assertThat(champions.share()).isEqualTo(0.5);
        assertThat(champions.revenueCents()).isEqualTo(3_001);
        assertThat(champions.revenueShare()).isEqualTo(3_001.0 / 3_051);
        assertThat(champions.meanRecencyDays()).isEqualTo(15);
        assertThat(champions.meanFrequency()).isEqualTo(6);
        assertThat(champions.meanMonetaryCents()).as("1500.5, half up").isEqualTo(1_501);
        SegmentShare lost = named(segments, "Lost");
        assertThat(lost.customers()).isEqualTo(2);
        assertThat(lost.meanRecencyDays()).isEqualTo(500);
        assertThat(named(segments, "Promising").meanRecencyDays()).isNull();
    }

    @Test
    void totalsAreThoseOfAllCustomers() {
        RunCharts charts = RunCharts.of(FOUR);

        assertThat(charts.customers()).isEqualTo(4);
        assertThat(charts.withOrder()).isEqualTo(3);
        assertThat(charts.revenueCents()).isEqualTo(3_051);
        assertThat(charts.distributions())
                .allSatisfy(histogram -> assertThat(histogram.bins().stream()
                                .mapToLong(Histogram.Bin::customers)
                                .sum())
                        .isEqualTo(3));
    }

    @Test
    void theGridHasTheMeanOfEachPairOfScores() {
        ScoreGrid grid = RunCharts.of(FOUR).grid();

        assertThat(grid.cell(5, 5)).isEqualTo(new ScoreGrid.Cell(5, 5, 2, 1_501L));
        assertThat(grid.cell(1, 1)).as("who never ordered spent nothing").isEqualTo(new ScoreGrid.Cell(1, 1, 2, 25L));
        assertThat(grid.cell(5, 1)).isEqualTo(new ScoreGrid.Cell(5, 1, 0, null));
    }

    @Test
    void theSampleIsAllCustomersWithAnOrderWhereTheyAreFew() {
        CustomerSample sample = RunCharts.of(FOUR).sample();

        assertThat(sample.sampled()).isFalse();
        assertThat(sample.points())
                .containsExactly(
                        new Point(1, 10, 5, 1_000, "Champions"),
                        new Point(2, 20, 7, 2_001, "Champions"),
                        new Point(3, 500, 1, 50, "Lost"));
    }

    @Test
    void ofManyCustomersTheSameAreShownWhoeverElseComesOrGoes() {
        List<Point> sample = sample(1, 20_000).points();

        assertThat(sample(1, 20_000).points()).isEqualTo(sample);
        assertThat(sample).hasSize(CustomerSample.SIZE);
        // A uniform sample: the first half of the ids has about the half of it, 250 ± 11.
        assertThat(sample.stream().filter(point -> point.customerId() <= 10_000).count())
                .isBetween(200L, 300L);
        List<Point> after = sample(101, 20_100).points();
        assertThat(after.stream().filter(sample::contains).count()).isGreaterThan(480);
    }

    @Test
    void thereIsSomethingToSayOfNobody() {
        RunCharts charts = RunCharts.of(new ColumnsForTests().columns());

        assertThat(charts.customers()).isZero();
        assertThat(charts.segments())
                .allSatisfy(segment -> assertThat(segment.share()).isZero());
        assertThat(charts.distributions())
                .allSatisfy(histogram -> assertThat(histogram.bins()).isEmpty());
    }

    private static CustomerSample sample(int firstId, int lastId) {
        ColumnsForTests columns = new ColumnsForTests();
        for (int id = firstId; id <= lastId; id++) {
            columns.with(id, 10, 5, 1_000);
        }
        return CustomerSample.of(columns.columns());
    }

    private static SegmentShare named(List<SegmentShare> segments, String name) {
        return segments.stream()
                .filter(segment -> segment.segment().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentReportTest {
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC);
    private static final RfmCutPoints CUT_POINTS = new RfmCutPoints(
            CutPoints.of(Dimension.RECENCY, 10, 20, 30, 40),
            CutPoints.of(Dimension.FREQUENCY, 1, 2, 3, 4),
            CutPoints.of(Dimension.MONETARY, 100, 200, 300, 400));

    @Test
    void segmentsAreCountedAndSummed() {
        RfmMetrics metrics = RfmMetrics.builder(AS_OF, 4)
                .add(1, daysAgo(5), 9, 1_000)
                .add(2, daysAgo(8), 5, 501)
                .add(3, daysAgo(3), 1, 99)
                .add(4, daysAgo(90), 1, -100)
                .build();

        SegmentReport report = SegmentReport.of(metrics, scores(metrics), 2);

        assertThat(report.segments()).hasSize(11);
        assertThat(report.customers()).isEqualTo(6);
        assertThat(report.revenueCents()).isEqualTo(1_500);

        SegmentSummary champions = summary(report, "Champions");
        assertThat(champions.customers()).isEqualTo(2);
        assertThat(champions.revenueCents()).isEqualTo(1_501);
        assertThat(champions.meanRecencyDays()).hasValue(6.5);
        assertThat(champions.meanFrequency()).hasValue(7);
        assertThat(champions.meanMonetaryCents()).hasValue(751);
        assertThat(report.share(champions)).isCloseTo(2 / 6.0, within(1e-15));
        assertThat(report.revenueShare(champions)).isCloseTo(1501 / 1500.0, within(1e-15));

        SegmentSummary empty = summary(report, "At Risk");
        assertThat(empty.customers()).isZero();
        assertThat(empty.meanRecencyDays()).isEmpty();
        assertThat(empty.meanMonetaryCents()).isEmpty();
    }

    @Test
    void customersWithoutAnOrderCountButDoNotChangeMeans() {
        RfmMetrics metrics =
                RfmMetrics.builder(AS_OF, 1).add(4, daysAgo(90), 1, -100).build();

        SegmentSummary lost = summary(SegmentReport.of(metrics, scores(metrics), 2), "Lost");

        assertThat(lost.customers()).isEqualTo(3);
        assertThat(lost.withoutOrder()).isEqualTo(2);
        assertThat(lost.meanRecencyDays()).hasValue(90);
        assertThat(lost.meanFrequency()).hasValue(1);
        assertThat(lost.meanMonetaryCents()).hasValue(-100);
    }

    @Test
    void meansAreRoundedToTheNearestCent() {
        assertThat(meanCents(2, 3)).isEqualTo(2);
        assertThat(meanCents(3, 4)).isEqualTo(1);
        assertThat(meanCents(3, 5)).isEqualTo(2);
        assertThat(meanCents(2, -3)).isEqualTo(-1);
        assertThat(meanCents(3, -4)).isEqualTo(-1);
        assertThat(meanCents(Long.MAX_VALUE, Long.MIN_VALUE)).isEqualTo(-1);
    }

    @Test
    void anEmptyShopHasNoShares() {
        RfmMetrics none = RfmMetrics.builder(AS_OF, 0).build();

        SegmentReport report = SegmentReport.of(none, scores(none), 0);

        assertThat(report.share(report.segments().get(0))).isZero();
        assertThat(report.revenueShare(report.segments().get(0))).isZero();
    }

    @Test
    void revenueBeyondALongIsAnErrorNotANegativeNumber() {
        RfmMetrics metrics = RfmMetrics.builder(AS_OF, 2)
                .add(1, daysAgo(5), 9, Long.MAX_VALUE)
                .add(2, daysAgo(5), 9, 1_000)
                .build();

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> SegmentReport.of(metrics, scores(metrics), 0));
    }

    @Test
    void scoresOfOtherCustomersAreRefused() {
        RfmMetrics none = RfmMetrics.builder(AS_OF, 0).build();
        RfmMetrics one = RfmMetrics.builder(AS_OF, 1).add(1, daysAgo(1), 1, 1).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentReport.of(one, scores(none), 0))
                .withMessage("scores are those of 0 customers, but there are 1");
    }

    @Test
    void migrationCountsWaysBetweenSegments() {
        SegmentMigration migration = SegmentMigration.of(
                List.of("Good", "Bad"),
                List.of("Bad", "Good", "Ugly"),
                List.of(
                        new SegmentMigration.Flow("Good", "Good", 10),
                        new SegmentMigration.Flow("Good", "Bad", 3),
                        new SegmentMigration.Flow("Good", "Bad", 4),
                        new SegmentMigration.Flow("Bad", null, 5),
                        new SegmentMigration.Flow(null, "Ugly", 6)));

        assertThat(migration.customers(0, 1)).isEqualTo(10);
        assertThat(migration.customers(0, 0)).isEqualTo(7);
        assertThat(migration.customers(1, 1)).isZero();
        assertThat(migration.left(1)).isEqualTo(5);
        assertThat(migration.left(0)).isZero();
        assertThat(migration.entered(2)).isEqualTo(6);
        assertThat(migration.entered(0)).isZero();
    }

    @Test
    void migrationRefusesSegmentsThatARunDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentMigration.of(
                        List.of("Good"), List.of("Bad"), List.of(new SegmentMigration.Flow("Good", "Good", 1))))
                .withMessage("to is 'Good', but must be one of Bad");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentMigration.of(
                        List.of("Good"), List.of("Bad"), List.of(new SegmentMigration.Flow(null, null, 1))));
    }

    private static long meanCents(long customers, long revenueCents) {
        return new SegmentSummary(new Segment("A", "", ""), customers, 0, 0, 0, revenueCents)
                .meanMonetaryCents()
                .orElseThrow();
    }

    private static RfmScores scores(RfmMetrics metrics) {
        return RfmScorer.thresholds(CUT_POINTS).score(metrics, SegmentRules.defaults());
    }

    private static SegmentSummary summary(SegmentReport report, String name) {
        return report.segments().stream()
                .filter(summary -> summary.segment().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long daysAgo(int days) {
        return AS_OF.cutoffEpochSecond() - 86_400L * days;
    }
}

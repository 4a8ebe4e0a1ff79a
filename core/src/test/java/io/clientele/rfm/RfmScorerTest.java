package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class RfmScorerTest {
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC);

    @Test
    void quintileScoresAreTheDefinitionCountedByHandForManySmallColumns() {
        Stream random = Stream.of(1, Purpose.INDEPENDENT_DRAW);
        for (int run = 0; run < 400; run++) {
            int customers = run % 40;
            int values = 1 + (int) random.nextLong(12);
            RfmMetrics metrics = randomMetrics(random, customers, values);

            RfmScores scores = RfmScorer.quintile().score(metrics, SegmentRules.defaults());

            for (int row = 0; row < customers; row++) {
                assertThat(scores.recencyScore(row))
                        .isEqualTo(byDefinition(metrics, row, r -> -metrics.recencyDays((int) r)));
                assertThat(scores.frequencyScore(row))
                        .isEqualTo(byDefinition(metrics, row, r -> metrics.frequency((int) r)));
                assertThat(scores.monetaryScore(row))
                        .isEqualTo(byDefinition(metrics, row, r -> metrics.monetaryCents((int) r)));
            }
        }
    }

    @Test
    void quintileCutPointsAreTheType1QuantilesCountedFromTheWorst() {
        Stream random = Stream.of(2, Purpose.INDEPENDENT_DRAW);
        for (int customers = 1; customers < 60; customers++) {
            RfmMetrics metrics = randomMetrics(random, customers, 30);

            RfmCutPoints cutPoints = RfmScorer.quintile()
                    .score(metrics, SegmentRules.defaults())
                    .cutPoints()
                    .orElseThrow();

            List<Long> worstFirst = column(metrics, r -> metrics.recencyDays((int) r));
            worstFirst.sort(Comparator.reverseOrder());
            List<Long> ascending = column(metrics, r -> metrics.monetaryCents((int) r));
            ascending.sort(Comparator.naturalOrder());
            for (int k = 1; k <= 4; k++) {
                int rank = (int) Math.ceil(k * customers / 5.0);
                assertThat(cutPoints.recency().values()[k - 1]).isEqualTo(worstFirst.get(rank - 1));
                assertThat(cutPoints.monetary().values()[k - 1]).isEqualTo(ascending.get(rank - 1));
            }
        }
    }

    @Test
    void ntileGroupsAreThoseOfSqlWithTiesByAscendingCustomerId() {
        Stream random = Stream.of(3, Purpose.INDEPENDENT_DRAW);
        for (int customers = 0; customers < 60; customers++) {
            RfmMetrics metrics = randomMetrics(random, customers, 6);

            RfmScores scores = RfmScorer.ntile().score(metrics, SegmentRules.defaults());

            assertNtile(metrics, scores::recencyScore, r -> -metrics.recencyDays((int) r));
            assertNtile(metrics, scores::frequencyScore, r -> metrics.frequency((int) r));
            assertNtile(metrics, scores::monetaryScore, r -> metrics.monetaryCents((int) r));
        }
    }

    @Test
    void ntileGroupSizesDifferByOneAtMostAndTheFirstOnesAreLarger() {
        RfmMetrics metrics = randomMetrics(Stream.of(4, Purpose.INDEPENDENT_DRAW), 13, 3);

        RfmScores scores = RfmScorer.ntile().score(metrics, SegmentRules.defaults());

        for (Dimension dimension : Dimension.values()) {
            assertThat(scores.customersPerScore(dimension)).containsExactly(3, 3, 3, 2, 2);
        }
    }

    @Test
    void halfTheCustomersBoughtOnceSoFrequencyTwoNeverOccurs() {
        // The shape of CDNOW: 50.5 % bought once, 19 % twice, the rest more often.
        RfmMetricsBuilder builder = RfmMetrics.builder(AS_OF, 1000);
        for (int id = 1; id <= 1000; id++) {
            int orders = id <= 505 ? 1 : id <= 695 ? 2 : id <= 795 ? 3 : id <= 860 ? 4 : 5 + id % 7;
            builder.add(id, AS_OF.cutoffEpochSecond() - id, orders, 100);
        }

        RfmScores scores = RfmScorer.quintile().score(builder.build(), SegmentRules.defaults());

        assertThat(scores.customersPerScore(Dimension.FREQUENCY)).containsExactly(505, 0, 190, 165, 140);
        assertThat(scores.cutPoints().orElseThrow().frequency().values()).containsExactly(1, 1, 2, 4);
    }

    @Test
    void theBestOfOneIsTheWorstAsWell() {
        assertThat(codes(RfmScorer.quintile(), 1)).containsExactly("111");
        assertThat(codes(RfmScorer.ntile(), 1)).containsExactly("111");
    }

    @Test
    void fewCustomersAreSpreadAsTheFormulaSays() {
        assertThat(codes(RfmScorer.quintile(), 0)).isEmpty();
        assertThat(codes(RfmScorer.quintile(), 2)).containsExactly("111", "333");
        assertThat(codes(RfmScorer.quintile(), 3)).containsExactly("111", "222", "444");
        assertThat(codes(RfmScorer.quintile(), 4)).containsExactly("111", "222", "333", "444");
        assertThat(codes(RfmScorer.quintile(), 5)).containsExactly("111", "222", "333", "444", "555");
        assertThat(codes(RfmScorer.ntile(), 3)).containsExactly("111", "222", "333");
        assertThat(codes(RfmScorer.ntile(), 0)).isEmpty();
    }

    @Test
    void noCustomersMeansNoCutPointsUnlessTheyWereGiven() {
        RfmMetrics none = RfmMetrics.builder(AS_OF, 0).build();

        assertThat(RfmScorer.quintile().score(none, SegmentRules.defaults()).cutPoints())
                .isEmpty();
        assertThat(RfmScorer.ntile().score(none, SegmentRules.defaults()).cutPoints())
                .isEmpty();
        assertThat(RfmScorer.thresholds(thresholds())
                        .score(none, SegmentRules.defaults())
                        .cutPoints())
                .contains(thresholds());
    }

    @Test
    void whoStandsOnAThresholdBelongsToTheWorseSide() {
        RfmMetrics metrics = RfmMetrics.builder(AS_OF, 4)
                .add(1, daysAgo(90), 2, 20_000)
                .add(2, daysAgo(89), 3, 20_001)
                .add(3, daysAgo(7), 8, 100_000)
                .add(4, daysAgo(6), 9, 100_001)
                .build();

        RfmScores scores = RfmScorer.thresholds(thresholds()).score(metrics, SegmentRules.defaults());

        assertThat(codes(scores)).containsExactly("222", "333", "444", "555");
    }

    @Test
    void cutPointsOfAQuintileRunGivenAsThresholdsGiveTheSameScores() {
        RfmMetrics metrics = randomMetrics(Stream.of(5, Purpose.INDEPENDENT_DRAW), 997, 400);
        RfmScores quintile = RfmScorer.quintile().score(metrics, SegmentRules.defaults());

        RfmScores again =
                RfmScorer.thresholds(quintile.cutPoints().orElseThrow()).score(metrics, SegmentRules.defaults());

        assertThat(codes(again)).isEqualTo(codes(quintile));
    }

    @Test
    void amountsFromOneEndOfTheLongRangeToTheOtherAreOrdered() {
        long[] cents = {0, Long.MAX_VALUE, -5_000, Long.MIN_VALUE, Long.MAX_VALUE - 1};
        RfmMetricsBuilder builder = RfmMetrics.builder(AS_OF, 5);
        for (int i = 0; i < cents.length; i++) {
            builder.add(i, daysAgo(1), 1, cents[i]);
        }

        for (RfmScorer scorer : List.of(RfmScorer.quintile(), RfmScorer.ntile())) {
            RfmScores scores = scorer.score(builder.build(), SegmentRules.defaults());
            assertThat(List.of(0, 1, 2, 3, 4).stream().map(scores::monetaryScore))
                    .containsExactly(3, 5, 2, 1, 4);
        }
    }

    private static RfmCutPoints thresholds() {
        return new RfmCutPoints(
                CutPoints.of(Dimension.RECENCY, 7, 30, 90, 365),
                CutPoints.of(Dimension.FREQUENCY, 1, 2, 4, 8),
                CutPoints.of(Dimension.MONETARY, 5_000, 20_000, 50_000, 100_000));
    }

    /** Customer i is better than customer i − 1 in everything. */
    private static List<String> codes(RfmScorer scorer, int customers) {
        RfmMetricsBuilder builder = RfmMetrics.builder(AS_OF, customers);
        for (int i = 1; i <= customers; i++) {
            builder.add(i, daysAgo(100 - i), i, i);
        }
        return codes(scorer.score(builder.build(), SegmentRules.defaults()));
    }

    private static List<String> codes(RfmScores scores) {
        List<String> codes = new ArrayList<>();
        for (int row = 0; row < scores.customers(); row++) {
            codes.add(scores.code(row));
        }
        return codes;
    }

    private static long daysAgo(int days) {
        return AS_OF.cutoffEpochSecond() - 86_400L * days;
    }

    private static RfmMetrics randomMetrics(Stream random, int customers, int values) {
        RfmMetricsBuilder builder = RfmMetrics.builder(AS_OF, 0);
        for (int i = 0; i < customers; i++) {
            builder.add(
                    10L * i,
                    daysAgo(1 + (int) random.nextLong(values)),
                    1 + random.nextLong(values),
                    1_000 * random.nextLong(values) - 2_000);
        }
        return builder.build();
    }

    private static int byDefinition(RfmMetrics metrics, int row, LongUnaryOperator rising) {
        int worse = 0;
        for (int other = 0; other < metrics.customers(); other++) {
            worse += rising.applyAsLong(other) < rising.applyAsLong(row) ? 1 : 0;
        }
        return 1 + 5 * worse / metrics.customers();
    }

    private static void assertNtile(RfmMetrics metrics, IntUnaryOperator score, LongUnaryOperator rising) {
        int customers = metrics.customers();
        for (int row = 0; row < customers; row++) {
            int before = 0;
            for (int other = 0; other < customers; other++) {
                int difference = Long.compare(rising.applyAsLong(other), rising.applyAsLong(row));
                boolean lowerId = metrics.customerId(other) < metrics.customerId(row);
                before += difference < 0 || (difference == 0 && lowerId) ? 1 : 0;
            }
            int group = 0;
            for (int end = 0; end <= before; group++) {
                end += customers / 5 + (group < customers % 5 ? 1 : 0);
            }
            assertThat(score.applyAsInt(row)).as("%d of %d", before, customers).isEqualTo(group);
        }
    }

    private static List<Long> column(RfmMetrics metrics, LongUnaryOperator value) {
        List<Long> column = new ArrayList<>();
        for (int row = 0; row < metrics.customers(); row++) {
            column.add(value.applyAsLong(row));
        }
        return column;
    }
}

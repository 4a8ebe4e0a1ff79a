package io.clientele.rfm;

import org.jspecify.annotations.Nullable;

/**
 * Scores customers from 1 (worst) to 5 (best) in each dimension.
 *
 * <p>{@link #quintile()}: {@code score(x) = 1 + floor(5 · #{customers strictly worse than x} / N)}, N being the customers with
 * at least one order. Equal customers get equal scores. At least k·N/5 customers are worse than x exactly if the
 * customer of rank ⌈k·N/5⌉, counted from the worst, is worse than x. So the score is 1 + the number of these four cut points,
 * the type-1 quantiles at 20, 40, 60 and 80 % (Hyndman &amp; Fan, Sample Quantiles in Statistical Packages, 1996; SQL's
 * {@code percentile_disc}), that x is better than. Recency is counted from the most days.
 *
 * <p>{@link #ntile()}: the customers from the worst to the best, equal ones by ascending id, in five groups whose sizes
 * differ by one at most, the larger ones first, as SQL's {@code NTILE(5)}. With fewer than five customers the
 * high scores stay empty.
 *
 * <p>{@link #thresholds}: fixed cut points, so that scores of different dates can be compared.
 */
public final class RfmScorer {
    private static final int SCORES = 5;

    private final ScoringMethod method;
    private final @Nullable RfmCutPoints thresholds;

    private RfmScorer(ScoringMethod method, @Nullable RfmCutPoints thresholds) {
        this.method = method;
        this.thresholds = thresholds;
    }

    public static RfmScorer quintile() {
        return new RfmScorer(ScoringMethod.QUINTILE, null);
    }

    public static RfmScorer ntile() {
        return new RfmScorer(ScoringMethod.NTILE, null);
    }

    public static RfmScorer thresholds(RfmCutPoints cutPoints) {
        return new RfmScorer(ScoringMethod.THRESHOLDS, cutPoints);
    }

    public ScoringMethod method() {
        return method;
    }

    public RfmScores score(RfmMetrics metrics, SegmentRules rules) {
        long[] rising = new long[metrics.customers()];
        Scored recency = score(metrics, Dimension.RECENCY, rising);
        Scored frequency = score(metrics, Dimension.FREQUENCY, rising);
        Scored monetary = score(metrics, Dimension.MONETARY, rising);
        return new RfmScores(
                method,
                together(recency, frequency, monetary),
                rules,
                recency.scores,
                frequency.scores,
                monetary.scores);
    }

    private static final class Scored {
        private final @Nullable CutPoints cutPoints;
        private final byte[] scores;

        Scored(@Nullable CutPoints cutPoints, byte[] scores) {
            this.cutPoints = cutPoints;
            this.scores = scores;
        }
    }

    /** @param rising room for the column, to be used for one dimension after the other */
    private Scored score(RfmMetrics metrics, Dimension dimension, long[] rising) {
        metrics.fillRising(dimension, rising);
        if (thresholds != null) {
            CutPoints cutPoints = thresholds.of(dimension);
            return new Scored(cutPoints, cutPoints.scores(rising));
        }
        if (rising.length == 0) {
            return new Scored(null, new byte[0]);
        }
        return method == ScoringMethod.NTILE ? ntile(dimension, rising) : quintile(dimension, rising);
    }

    private static Scored quintile(Dimension dimension, long[] rising) {
        long[] ranks = CutRanks.of(ScoringMethod.QUINTILE, rising.length);
        CutPoints cutPoints = cutPoints(dimension, OrderStatistics.valuesAtRanks(rising, ranks));
        return new Scored(cutPoints, cutPoints.scores(rising));
    }

    private static Scored ntile(Dimension dimension, long[] rising) {
        int customers = rising.length;
        int[] order = OrderStatistics.order(rising);
        byte[] scores = new byte[customers];
        long[] cuts = new long[SCORES - 1];
        long[] ranks = CutRanks.of(ScoringMethod.NTILE, customers);
        int at = 0;
        for (int group = 1; group <= SCORES; group++) {
            long end = group < SCORES ? ranks[group - 1] : customers;
            while (at < end) {
                scores[order[at++]] = (byte) group;
            }
            if (group < SCORES) {
                cuts[group - 1] = rising[order[at - 1]];
            }
        }
        return new Scored(cutPoints(dimension, cuts), scores);
    }

    private static CutPoints cutPoints(Dimension dimension, long[] risingCuts) {
        return new CutPoints(
                dimension,
                dimension.rising(risingCuts[0]),
                dimension.rising(risingCuts[1]),
                dimension.rising(risingCuts[2]),
                dimension.rising(risingCuts[3]));
    }

    private static @Nullable RfmCutPoints together(Scored recency, Scored frequency, Scored monetary) {
        return recency.cutPoints == null || frequency.cutPoints == null || monetary.cutPoints == null
                ? null
                : new RfmCutPoints(recency.cutPoints, frequency.cutPoints, monetary.cutPoints);
    }
}

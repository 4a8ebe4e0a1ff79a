package io.clientele.rfm;

/**
 * At which of the customers, counted from the worst, the scores 1 to 4 end. Whoever has the customers' values in order, or has counted
 * how often each occurs, reads the {@link CutPoints} off there.
 */
public final class CutRanks {
    private static final int SCORES = 5;

    private CutRanks() {}

    /**
     * Four ranks from 1, not falling.
     *
     * @param customers 1 or more
     * @throws IllegalArgumentException if the method is {@link ScoringMethod#THRESHOLDS}, which takes nobody's rank
     */
    public static long[] of(ScoringMethod method, long customers) {
        long[] ranks = new long[SCORES - 1];
        for (int score = 1; score < SCORES; score++) {
            ranks[score - 1] = switch (method) {
                // ⌈k·N/5⌉, without the product, which could be too large.
                case QUINTILE -> customers / SCORES * score + (customers % SCORES * score + SCORES - 1) / SCORES;
                // Groups whose sizes differ by one, the larger ones first.
                case NTILE -> customers / SCORES * score + Math.min(score, customers % SCORES);
                case THRESHOLDS -> throw new IllegalArgumentException("thresholds are not taken from customers");
            };
        }
        return ranks;
    }
}

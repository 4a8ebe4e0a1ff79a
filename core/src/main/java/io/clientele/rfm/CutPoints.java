package io.clientele.rfm;

import java.util.Arrays;

/**
 * Four values that part a dimension into the scores 1 to 5, from the worst to the best: recency falls, frequency and
 * monetary rise. A score is 1 + the number of cut points that the value is strictly better than; who stands on a cut
 * point belongs to the worse side. Equal cut points skip a score.
 *
 * <p>The cut points that a quintile run used, given back as thresholds, give the same scores.
 *
 * @param first between score 1 and 2, in the dimension's unit
 * @param second between 2 and 3
 * @param third between 3 and 4
 * @param fourth between 4 and 5
 */
public record CutPoints(Dimension dimension, long first, long second, long third, long fourth) {

    /** @throws IllegalArgumentException if they don't go from worst to best, or recency or frequency is negative */
    public CutPoints {
        long[] values = {first, second, third, fourth};
        for (int i = 0; i < values.length; i++) {
            if (dimension != Dimension.MONETARY && values[i] < 0) {
                throw new IllegalArgumentException(
                        dimension.key() + " cut point is " + values[i] + ", but must be 0 or more " + dimension.unit());
            }
            if (i > 0 && dimension.rising(values[i - 1]) > dimension.rising(values[i])) {
                throw new IllegalArgumentException(dimension.key() + " cut points are " + Arrays.toString(values)
                        + ", but must " + (dimension.moreIsBetter() ? "rise" : "fall"));
            }
        }
    }

    /**
     * Cut points that a person wrote, in either direction: {@code 365, 180, 90, 30} and {@code 30, 90, 180, 365} days are
     * the same.
     *
     * @throws IllegalArgumentException if there are not four, they neither rise nor fall, or one is out of range
     */
    public static CutPoints of(Dimension dimension, long... values) {
        if (values.length != 4) {
            throw new IllegalArgumentException(dimension.key() + " cut points are " + Arrays.toString(values)
                    + ", but must be four, between the scores 1|2, 2|3, 3|4 and 4|5");
        }
        boolean worstFirst = dimension.rising(values[0]) <= dimension.rising(values[3]);
        return worstFirst
                ? new CutPoints(dimension, values[0], values[1], values[2], values[3])
                : new CutPoints(dimension, values[3], values[2], values[1], values[0]);
    }

    /**
     * Four numbers with commas between, as people write them: days, orders, or amounts with up to two decimals.
     *
     * @throws IllegalArgumentException if they are not four such numbers that rise or fall all the way; the message begins with "is"
     */
    public static CutPoints parse(Dimension dimension, String text) {
        return CutPointText.parse(dimension, text);
    }

    /** 1 to 5. */
    public int score(long value) {
        return score(
                dimension.rising(value),
                dimension.rising(first),
                dimension.rising(second),
                dimension.rising(third),
                dimension.rising(fourth));
    }

    /** The four, from the worst to the best. */
    public long[] values() {
        return new long[] {first, second, third, fourth};
    }

    /** The scores of values that are {@linkplain Dimension#rising rising} already. */
    byte[] scores(long[] rising) {
        long a = dimension.rising(first);
        long b = dimension.rising(second);
        long c = dimension.rising(third);
        long d = dimension.rising(fourth);
        byte[] scores = new byte[rising.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (byte) score(rising[i], a, b, c, d);
        }
        return scores;
    }

    private static int score(long x, long a, long b, long c, long d) {
        return 1 + (x > a ? 1 : 0) + (x > b ? 1 : 0) + (x > c ? 1 : 0) + (x > d ? 1 : 0);
    }
}

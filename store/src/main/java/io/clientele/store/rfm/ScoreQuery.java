package io.clientele.store.rfm;

import org.jspecify.annotations.Nullable;

/**
 * Which customers of a run, and in which order.
 *
 * @param segment only those of this segment
 * @param top only that many, those who spent most; else all, by id
 */
public record ScoreQuery(@Nullable String segment, @Nullable Integer top) {
    public static final ScoreQuery ALL = new ScoreQuery(null, null);

    /** @throws IllegalArgumentException if {@code top} is below 1 */
    public ScoreQuery {
        if (top != null && top < 1) {
            throw new IllegalArgumentException("top is " + top + ", but must be at least 1");
        }
    }

    public static ScoreQuery ofSegment(String segment) {
        return new ScoreQuery(segment, null);
    }

    public static ScoreQuery top(int customers) {
        return new ScoreQuery(null, customers);
    }
}

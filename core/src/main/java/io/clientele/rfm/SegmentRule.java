package io.clientele.rfm;

import java.util.List;

/**
 * Who belongs to a segment, unless an earlier rule took them.
 *
 * @param anyOf at least one; a customer in any of them matches
 */
public record SegmentRule(Segment segment, List<ScoreBox> anyOf) {

    /** @throws IllegalArgumentException if there is no box */
    public SegmentRule {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException(
                    "segment '" + segment.name() + "' has no condition, but must have at least one");
        }
    }

    public static SegmentRule of(Segment segment, ScoreBox... anyOf) {
        return new SegmentRule(segment, List.of(anyOf));
    }
}

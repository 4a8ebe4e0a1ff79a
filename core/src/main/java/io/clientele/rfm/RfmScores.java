package io.clientele.rfm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores and segments, row by row as in the {@link RfmMetrics} that they were made from: four bytes a customer.
 * Customers without an order are not among them; theirs are the scores 1/1/1.
 */
public final class RfmScores {
    private final ScoringMethod method;
    private final @Nullable RfmCutPoints cutPoints;
    private final SegmentRules rules;
    private final byte[] recency;
    private final byte[] frequency;
    private final byte[] monetary;
    private final byte[] segment;

    RfmScores(
            ScoringMethod method,
            @Nullable RfmCutPoints cutPoints,
            SegmentRules rules,
            byte[] recency,
            byte[] frequency,
            byte[] monetary) {
        this.method = method;
        this.cutPoints = cutPoints;
        this.rules = rules;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
        this.segment = new byte[recency.length];
        for (int row = 0; row < segment.length; row++) {
            segment[row] = rules.segmentOfCode(25 * recency[row] + 5 * frequency[row] + monetary[row] - 31);
        }
    }

    public ScoringMethod method() {
        return method;
    }

    /**
     * The cut points that were used; for {@link ScoringMethod#NTILE} the last value of each of the first four groups, which
     * shows where they end but does not decide on ties. Empty if there was no customer to take them from.
     */
    public Optional<RfmCutPoints> cutPoints() {
        return Optional.ofNullable(cutPoints);
    }

    public SegmentRules rules() {
        return rules;
    }

    /** Number of rows. */
    public int customers() {
        return recency.length;
    }

    /** 1 to 5, 5 for the latest. */
    public int recencyScore(int row) {
        return recency[row];
    }

    /** 1 to 5, 5 for the most orders. */
    public int frequencyScore(int row) {
        return frequency[row];
    }

    /** 1 to 5, 5 for the greatest sum. */
    public int monetaryScore(int row) {
        return monetary[row];
    }

    /** Such as "545". */
    public String code(int row) {
        return RfmCode.text(recency[row], frequency[row], monetary[row]);
    }

    /** The place in {@link SegmentRules#segments()}. */
    public int segmentIndex(int row) {
        return segment[row];
    }

    public Segment segment(int row) {
        return rules.segments().get(segment[row]);
    }

    /** How many customers have the score 1, 2, 3, 4 and 5. Ties can leave a score without a customer. */
    public List<Integer> customersPerScore(Dimension dimension) {
        byte[] scores = switch (dimension) {
            case RECENCY -> recency;
            case FREQUENCY -> frequency;
            case MONETARY -> monetary;
        };
        int[] counts = new int[6];
        for (byte score : scores) {
            counts[score]++;
        }
        return List.of(counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}

package io.clientele.server.jobs;

import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that is asked for.
 *
 * @param asOf null for the date that leaves no order out
 * @param ownRules whether they are others than the built-in ones
 */
record CalculateRequest(@Nullable LocalDate asOf, ZoneId zone, RfmScorer scorer, SegmentRules rules, boolean ownRules) {

    /** What is kept of it with the job; the run itself has its cut points and rules. */
    record Parameters(@Nullable String asOf, String zone, String method, boolean ownRules) {}

    Parameters parameters() {
        return new Parameters(
                asOf == null ? null : asOf.toString(),
                zone.getId(),
                scorer.method().key(),
                ownRules);
    }
}

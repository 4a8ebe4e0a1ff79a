package io.clientele.server.rfm;

import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.store.Database;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.RfmRun;
import io.clientele.store.rfm.RfmStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores all customers, as {@code clientele calculate-rfm} does: with the built-in segments, in UTC. */
@Component
public class RfmCalculator {
    private final Database database;
    private final RfmStore scores;
    private final ScoreBooks books;

    /** A second calculation would wait for the first, read the same orders, and find the same. */
    private final ReentrantLock calculating = new ReentrantLock();

    RfmCalculator(Database database, RfmStore scores, ScoreBooks books) {
        this.database = database;
        this.scores = scores;
        this.books = books;
    }

    /**
     * What was calculated.
     *
     * @param created customers who had no score in the run before
     * @param updated the others
     */
    public record Outcome(RfmRun run, long created, long updated) {}

    /**
     * @param asOf null for the earliest date that leaves no order out
     * @return empty if another calculation is running
     */
    public Optional<Outcome> calculate(@Nullable LocalDate asOf, RfmScorer scorer, Instant now) {
        if (!calculating.tryLock()) {
            return Optional.empty();
        }
        try {
            ScoreBook before = books.newest().orElse(null);
            AsOfChoice choice = AsOfChoice.of(asOf, ZoneOffset.UTC, database, now);
            SegmentRules rules = SegmentRules.defaults();
            RfmRun run = scores.calculate(choice.asOf(), metrics -> scorer.score(metrics, rules), now)
                    .run();
            long updated = inBoth(before, books.newest().orElse(null));
            return Optional.of(new Outcome(run, run.customers() - updated, updated));
        } finally {
            calculating.unlock();
        }
    }

    private static long inBoth(@Nullable ScoreBook one, @Nullable ScoreBook other) {
        if (one == null || other == null) {
            return 0;
        }
        long both = 0;
        int i = 0;
        int j = 0;
        while (i < one.customers() && j < other.customers()) {
            int order = Long.compare(one.customerId(i), other.customerId(j));
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }
}

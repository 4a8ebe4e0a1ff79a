package io.clientele.server.jobs;

import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentReport;
import io.clientele.store.Database;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.Calculation;
import io.clientele.store.rfm.RfmStore;
import java.time.Clock;

/** Scores all customers; may be cancelled before the scores are written. */
final class CalculateWork implements JobWork {
    private static final int STEPS = 3;

    private final Database database;
    private final Clock clock;
    private final CalculateRequest request;

    CalculateWork(Database database, Clock clock, CalculateRequest request) {
        this.database = database;
        this.clock = clock;
        this.request = request;
    }

    @Override
    public String run(JobProgress progress) {
        progress.total(STEPS);
        progress.phase("read the orders");
        AsOfChoice choice = AsOfChoice.of(request.asOf(), request.zone(), database, clock.instant());
        progress.throwIfCancelled();
        Calculation calculation = new RfmStore(database)
                .calculate(
                        choice.asOf(),
                        metrics -> {
                            progress.throwIfCancelled();
                            progress.phase("score the customers");
                            progress.done(1);
                            RfmScores scores = request.scorer().score(metrics, request.rules());
                            progress.throwIfCancelled();
                            progress.commit("write the scores");
                            progress.done(2);
                            return scores;
                        },
                        clock.instant());
        SegmentReport segments = SegmentReport.of(
                calculation.metrics(), calculation.scores(), calculation.run().customersWithoutOrders());
        return JobJson.write(CalculateOutcome.of(calculation.run(), choice, segments));
    }
}

package io.clientele.server.jobs;

import io.clientele.fidelity.Judgement;
import io.clientele.store.Database;
import io.clientele.store.StoreException;
import io.clientele.store.check.Verification;
import io.clientele.store.manifest.Manifest;
import io.clientele.store.manifest.SeedEntry;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedResult;

/** Seeds, then recomputes the persona table from the orders that are in the database. */
final class SeedWork implements JobWork {
    private final Database database;
    private final String programVersion;
    private final SeedRequest request;

    SeedWork(Database database, String programVersion, SeedRequest request) {
        this.database = database;
        this.programVersion = programVersion;
        this.request = request;
    }

    @Override
    public String run(JobProgress progress) {
        progress.total(request.plan().population().customerCount());
        SeedResult result = new SeedLoader(database.location(), threads(), programVersion)
                .seed(request.plan(), request.mode(), progress);
        progress.commit("compare what was asked with what is there");
        return JobJson.write(SeedOutcome.of(result, judgement(result)));
    }

    /** A processor is left to those who wait for an answer. */
    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    private Judgement judgement(SeedResult result) {
        SeedEntry entry = new Manifest(database)
                .seeds().stream()
                        .filter(seed -> seed.id() == result.manifestId())
                        .findFirst()
                        .orElseThrow(() -> new StoreException(
                                "the seed is not in the database any more; did another program replace it?"));
        return Judgement.of(new Verification(database).fidelity(entry), entry.population());
    }
}

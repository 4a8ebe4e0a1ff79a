package io.clientele.cli;

import io.clientele.fidelity.Judgement;
import io.clientele.store.check.Check;
import io.clientele.store.manifest.SeedEntry;
import java.util.List;

/** A seed and what its rows show. */
record VerifiedSeed(SeedEntry seed, Judgement judgement, List<Check> checks) {

    boolean holds() {
        return judgement.holds() && CheckTable.failed(checks) == 0;
    }
}

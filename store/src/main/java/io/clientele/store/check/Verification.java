package io.clientele.store.check;

import io.clientele.fidelity.FidelityReport;
import io.clientele.store.Database;
import io.clientele.store.manifest.SeedEntry;
import java.util.List;

/** Holds a seed's rows against what was asked of them, by SQL on the rows alone. */
public final class Verification {
    private final Database database;

    public Verification(Database database) {
        this.database = database;
    }

    /** The persona table, recomputed from the orders. */
    public FidelityReport fidelity(SeedEntry seed) {
        return database.read("read the orders of", session -> FidelityQuery.run(session, seed));
    }

    /** What must be so in any seed. */
    public List<Check> invariants(SeedEntry seed) {
        return database.read("read the rows of", session -> new SeedInvariants(session, seed).all());
    }
}

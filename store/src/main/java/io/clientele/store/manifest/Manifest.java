package io.clientele.store.manifest;

import io.clientele.store.Database;
import java.util.List;
import java.util.Optional;

/** The seeds that a database's rows came from. */
public final class Manifest {
    private final Database database;

    public Manifest(Database database) {
        this.database = database;
    }

    /** All seeds since the database was last replaced, the newest last. */
    public List<SeedEntry> seeds() {
        return database.read("read the manifest of", SeedReader::all);
    }

    /** The newest seed. */
    public Optional<SeedEntry> latestSeed() {
        List<SeedEntry> seeds = seeds();
        return seeds.isEmpty() ? Optional.empty() : Optional.of(seeds.get(seeds.size() - 1));
    }
}

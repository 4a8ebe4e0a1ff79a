package io.clientele.store.seed;

import io.clientele.generate.Population;
import io.clientele.table.Table;
import java.util.List;
import java.util.Map;

/**
 * What a seed has written.
 *
 * @param manifestId the seed's row in the manifest
 * @param population what was asked for, with the ids that it got
 * @param newProducts false if the catalogue was there already, from an earlier seed, and is shared with it
 * @param personas one for each persona, in the order of the table
 * @param rows how many rows each table got, or shares
 * @param sha256 the hash of each table's rows as {@link io.clientele.generate.TableDigests} computes it
 */
public record SeedResult(
        long manifestId,
        Population population,
        boolean newProducts,
        List<PersonaCount> personas,
        Map<Table, Long> rows,
        Map<Table, String> sha256) {

    public SeedResult {
        personas = List.copyOf(personas);
        rows = Map.copyOf(rows);
        sha256 = Map.copyOf(sha256);
    }
}

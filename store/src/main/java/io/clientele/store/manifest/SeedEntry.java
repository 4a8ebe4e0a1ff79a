package io.clientele.store.manifest;

import io.clientele.generate.Population;
import io.clientele.table.Table;
import java.util.Map;

/**
 * A seed that was written to the database.
 *
 * @param id grows from entry to entry
 * @param programVersion of the program that wrote it
 * @param dataVersion what that program understood the settings to mean; equal to {@link Population#DATA_VERSION} if this
 *     program would make the same rows of them
 * @param population what was asked for, with the ids that it got
 * @param firstOrderId the smallest order id; 0 if there was no order
 * @param lastOrderId the greatest
 * @param rows how many rows of each table were written, or shared
 * @param sha256 the hash of each table's rows
 */
public record SeedEntry(
        long id,
        String programVersion,
        int dataVersion,
        Population population,
        long firstOrderId,
        long lastOrderId,
        Map<Table, Long> rows,
        Map<Table, String> sha256) {

    public SeedEntry {
        rows = Map.copyOf(rows);
        sha256 = Map.copyOf(sha256);
    }

    public long firstCustomerId() {
        return population.firstCustomerId();
    }

    public long lastCustomerId() {
        return population.firstCustomerId() + population.customerCount() - 1;
    }
}

package io.clientele.files.check;

import io.clientele.fidelity.FidelityReport;
import io.clientele.generate.Population;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a folder.
 *
 * @param population what was generated; null for an export
 * @param fidelity the persona table as the orders show it; null if it can't be recomputed from the files that are there
 */
public record FolderReport(
        @Nullable Population population, @Nullable FidelityReport fidelity, List<FileCheck> checks) {

    public FolderReport {
        checks = List.copyOf(checks);
    }
}

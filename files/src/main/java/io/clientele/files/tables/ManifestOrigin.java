package io.clientele.files.tables;

import io.clientele.generate.PopulationPlan;
import org.jspecify.annotations.Nullable;

/**
 * Where a folder's rows come from, for its manifest.
 *
 * @param plan what was generated; null for rows of a database
 */
public record ManifestOrigin(
        String programVersion, @Nullable PopulationPlan plan) {

    public static ManifestOrigin generated(String programVersion, PopulationPlan plan) {
        return new ManifestOrigin(programVersion, plan);
    }

    public static ManifestOrigin exported(String programVersion) {
        return new ManifestOrigin(programVersion, null);
    }

    /** {@code generate} or {@code export}. */
    public String kind() {
        return plan == null ? "export" : "generate";
    }
}

package io.clientele.files.check;

import io.clientele.fidelity.FidelityReport;
import io.clientele.files.FilesException;
import io.clientele.files.orders.Duck;
import io.clientele.generate.Population;
import io.clientele.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a folder of generated or exported files from the files alone. DuckDB, somebody else's reader, reads every file; what the
 * manifest says is what was written, and the rows must be what was asked for.
 */
public final class FolderCheck {

    private static final String MEMORY = "2GB";

    /** Formats whose rows DuckDB reads; of others only the bytes are checked. */
    private static final Set<String> READABLE = Set.of("csv", "jsonl", "parquet");

    private FolderCheck() {}

    /**
     * @param partial whether parts may be elsewhere
     * @throws FilesException if there is no manifest, or it is none, or manifests are of different runs
     */
    public static FolderReport of(Path folder, boolean partial) {
        if (!Files.isDirectory(folder)) {
            throw new FilesException(folder + (Files.exists(folder) ? " is no folder" : " does not exist"));
        }
        List<CheckedManifest> manifests = ManifestReader.all(folder);
        if (manifests.isEmpty()) {
            throw new FilesException(folder + " has no manifest.json, so it is no complete folder of generated files");
        }
        refuseDifferent(folder, manifests);
        @Nullable Population population = manifests.get(0).population();
        FolderFiles files = new FolderFiles(folder, manifests);
        List<FileCheck> checks = new ArrayList<>(files.checks(partial));
        if (!READABLE.contains(manifests.get(0).format())) {
            checks.add(FileCheck.note(
                    "rows",
                    "the rows are what was written",
                    "not checked: files of the format " + manifests.get(0).format()));
            return new FolderReport(population, null, checks);
        }
        boolean whole = files.missingParts().isEmpty();
        try (Duck duck = Duck.open(MEMORY)) {
            FolderTables tables = new FolderTables(folder, manifests, files, duck);
            checks.addAll(tables.checks());
            checks.addAll(new FolderInvariants(duck, tables, population, whole).checks());
            boolean measurable = whole && tables.readable().containsAll(Set.of(Table.ORDERS, Table.GROUND_TRUTH));
            @Nullable
            FidelityReport fidelity = population != null && measurable ? FolderFidelity.of(duck, population) : null;
            if (population != null && fidelity == null) {
                checks.add(FileCheck.note(
                        "fidelity",
                        "the orders show the persona table",
                        "not checked: it takes all orders and ground_truth"));
            }
            return new FolderReport(population, fidelity, checks);
        }
    }

    private static void refuseDifferent(Path folder, List<CheckedManifest> manifests) {
        CheckedManifest first = manifests.get(0);
        for (CheckedManifest other : manifests) {
            boolean alike = other.parts() == first.parts()
                    && other.format().equals(first.format())
                    && other.compression().equals(first.compression())
                    && other.nested() == first.nested()
                    && other.header() == first.header()
                    && Objects.equals(other.population(), first.population());
            if (!alike) {
                throw new FilesException(folder + ": " + first.name() + " and " + other.name()
                        + " are not parts of one whole; their settings differ");
            }
        }
    }
}

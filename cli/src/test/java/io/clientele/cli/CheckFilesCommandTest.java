package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.files.tables.Compression;
import io.clientele.files.tables.FolderWriter;
import io.clientele.files.tables.GeneratedRows;
import io.clientele.files.tables.ManifestOrigin;
import io.clientele.files.tables.OutputFormat;
import io.clientele.files.tables.OutputLayout;
import io.clientele.generate.Part;
import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckFilesCommandTest {
    @TempDir
    Path scratch;

    private Path folder = Path.of("");

    @BeforeEach
    void writeFolder() {
        folder = scratch.resolve("data");
        PopulationPlan plan = Population.defaults().plan();
        OutputLayout layout = new OutputLayout(
                OutputFormat.CSV, Compression.NONE, EnumSet.allOf(Table.class), false, true, Part.WHOLE);
        new FolderWriter(folder, layout, false, () -> false)
                .write(new GeneratedRows(plan, Part.WHOLE, 1, done -> {}), ManifestOrigin.generated("test", plan));
    }

    @Test
    void aWholeFolderShowsThePersonaTableAndItsChecks() {
        Run run = Run.of("check-files", folder.toString());

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        assertThat(run.out())
                .contains("Seed 42, as of 2026-01-01, 730 days, 500 customers")
                .contains("All 30 numbers are as asked", "an order's total is the sum of its lines")
                .containsPattern("All \\d+ checks hold");
        assertThat(Run.of("check-files", folder.toString(), "--quiet").out()).isEmpty();
    }

    @Test
    void jsonSaysWhatFailed() throws IOException {
        Files.delete(folder.resolve("products.csv"));
        Run run = Run.of("check-files", folder.toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILURE);
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("ok").booleanValue()).isFalse();
        assertThat(json.get("seed").asLong()).isEqualTo(42);
        assertThat(json.get("cells")).hasSize(15);
        assertThat(json.get("checks").toString()).contains("\"failed\"", "products.csv is missing");
        assertThat(Run.of("check-files", scratch.toString()).err())
                .contains("check-files: " + scratch + " has no manifest.json");
        assertThat(Run.of("check-files").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void scoresOfAGeneratedFileAreAsOfItsSeed() {
        Run run = Run.of("rfm-files", folder.resolve("orders.csv").toString(), "--json", "--quiet");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("as_of").asString()).isEqualTo("2026-01-01");
        assertThat(json.get("as_of_reason").asString()).isEqualTo("the seed's as-of date");
    }
}

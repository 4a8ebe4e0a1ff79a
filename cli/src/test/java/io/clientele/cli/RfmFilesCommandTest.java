package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RfmFilesCommandTest {
    @TempDir
    Path folder;

    private String orders = "";

    @BeforeEach
    void writeOrders() throws IOException {
        orders = Files.writeString(folder.resolve("orders.csv"), """
                        customer,date,amount,status
                        "Miller, Ann",2026-01-31,1.00,paid
                        bob,2026-01-30,20.00,paid
                        cid,2026-01-29,3.00,cancelled
                        bob,2026-01-01,5.50,paid
                        """).toString();
    }

    @Test
    void tablesSayHowTheFileWasUnderstoodAndWhoIsInWhichSegment() {
        Run run = Run.of("rfm-files", orders);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("As of 2026-02-01 (the day after the last order)");
        assertThat(run.out())
                .contains(
                        "Understood as", "column customer", "Segments", "Scores", "1 customer has no completed order");
    }

    @Test
    void csvHasEachCustomerInTheOrderOfTheFile() {
        assertThat(Run.of("rfm-files", orders, "--csv", "--as-of", "2026-02-02").out())
                .isEqualTo("""
                        customer_key,recency_days,frequency,monetary,recency_score,frequency_score,monetary_score,rfm_code,segment
                        "Miller, Ann",2,1,1.00,3,1,1,311,About to Sleep
                        bob,3,2,25.50,1,3,3,133,At Risk
                        cid,,0,0.00,1,1,1,111,Lost
                        """);
    }

    @Test
    void jsonIsOneDocumentWithTheCustomers() {
        JsonNode json = JsonMapper.shared()
                .readTree(Run.of("rfm-files", orders, "--json", "--quiet").out());

        assertThat(json.get("total_customers").asInt()).isEqualTo(3);
        assertThat(json.get("revenue").decimalValue()).isEqualByComparingTo("26.5");
        assertThat(json.at("/understood_as/columns/customer").asString()).isEqualTo("customer");
        assertThat(json.get("customers")).hasSize(3);
        assertThat(json.at("/customers/2/recency_days").isNull()).isTrue();
        assertThat(json.at("/customers/1/monetary").decimalValue()).isEqualByComparingTo("25.5");
    }

    @Test
    void aFileOfScoresReplacesTheOldOneOrNothing() throws IOException {
        Path out = Files.writeString(folder.resolve("scores.csv"), "old");

        Run refused = Run.of("rfm-files", orders, "--date-column", "amount", "--out", out.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(out).hasContent("old");
        Run run = Run.of("rfm-files", orders, "--out", out.toString(), "--json", "--quiet");
        assertThat(run.exitCode()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).has("customers")).isFalse();
        assertThat(out).content().startsWith("customer_key,").hasLineCount(4);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("orders.csv", "scores.csv");
        }
        String nowhere = folder.resolve("none/scores.csv").toString();
        assertThat(Run.of("rfm-files", orders, "--out", nowhere).err())
                .contains("cannot make " + nowhere + ": the folder " + folder.resolve("none") + " does not exist");
    }

    @Test
    void contradictionsAreUsageErrors() {
        for (List<String> words : List.of(
                List.of("--csv", "--json"),
                List.of("--csv", "--out", "x.csv"),
                List.of("--out", "-", "--json"),
                List.of("--out", "scores.txt"),
                List.of("--decimal-point", "--decimal-comma"),
                List.of("--method", "thresholds"),
                List.of("--r", "1,2,3,4"))) {
            Run run = Run.of(Stream.concat(Stream.of("rfm-files", orders), words.stream())
                    .toArray(String[]::new));
            assertThat(run.exitCode()).as("%s", words).isEqualTo(ExitCode.USAGE);
        }
        assertThat(Run.of("rfm-files").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("rfm-files", folder.resolve("none.csv").toString()).exitCode())
                .isEqualTo(ExitCode.FAILURE);
    }
}

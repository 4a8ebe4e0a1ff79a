package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program in a process of its own, since a signal is for a whole process. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class InterruptionTest {
    /** So many that writing them takes longer than the test waits. */
    private static final String MANY = "20000000";

    @TempDir
    Path folder;

    @Test
    void ctrlCLeavesNoDatabaseAndNoOtherFile() throws Exception {
        Path db = folder.resolve("new.db");
        List<String> said = interruptedSeed(db);
        assertThat(said).contains("clientele seed: interrupted; nothing was changed");
        assertThat(files()).isEmpty();
    }

    @Test
    void ctrlCLeavesTheOldRowsOfADatabase() throws Exception {
        Path db = folder.resolve("old.db");
        assertThat(Run.of("seed", "--db", db.toString(), "--customers", "50", "--quiet")
                        .exitCode())
                .isZero();
        interruptedSeed(db, "--append");
        Run run = Run.of("calculate-rfm", "--db", db.toString(), "--json", "--quiet");
        assertThat(run.out()).contains("\"total_customers\" : 50");
    }

    private List<String> interruptedSeed(Path db, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.clientele.cli.Clientele",
                "seed",
                "--verbose",
                "--customers",
                MANY,
                "--db",
                db.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".out").toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                said.add(line);
                if (line.contains("opened the database")) {
                    new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                            .start()
                            .waitFor();
                }
            }
        } finally {
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(130);
        return said;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

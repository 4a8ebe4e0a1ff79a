package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsCommandTest {
    @TempDir
    Path folder;

    @Test
    void theBuiltInRulesAreListedInOrder() {
        Run run = Run.of("segments");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .hasSize(13)
                .element(0)
                .isEqualTo(" #  segment              R    F    M    codes  who they are");
        assertThat(run.out())
                .containsPattern(" 1  Champions +4-5  4-5  4-5      8  ")
                .containsPattern("11  Hibernating +1-2");
        assertThat(Run.of("segments", "list").out()).isEqualTo(run.out());
    }

    @Test
    void initWritesAFileThatChecks() {
        Path file = folder.resolve("segments.yaml");
        assertThat(Run.of("segments", "init", file.toString()).exitCode()).isZero();
        Run check = Run.of("segments", "check", file.toString());
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).isEqualTo(Run.of("segments").out());
        assertThat(check.err()).contains("all 125 combinations of scores have one of 11 segments");
        assertThat(Run.of("segments", "init", file.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void rulesThatLeaveCodesOpenAreRefused() throws IOException {
        Path file = folder.resolve("hole.yaml");
        assertThat(Run.of("segments", "init", file.toString()).exitCode()).isZero();
        String text = Files.readString(file);
        int last = text.indexOf("Hibernating");
        Files.writeString(file, text.substring(0, text.lastIndexOf('\n', last)) + "\n");
        Run run = Run.of("segments", "check", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no segment matches");
    }

    @Test
    void jsonIsOneDocument() {
        Run run = Run.of("segments", "list", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("{\n  \"segments\" : [")
                .contains("\"codes\" : 8")
                .endsWith("}\n");
        assertThat(run.err()).isEmpty();
    }
}

package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several programs that write files into one folder. Each is stopped at a known place while the others go on. */
@DisabledOnOs(OS.WINDOWS)
class FilesTogetherTest {
    /** All is written, nothing has its name. */
    private static final String BEFORE_NAMES = "files.tables.TargetFolder.publish";

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @TempDir
    Path scratch;

    @Test
    void ofTwoThatWriteIntoOneFolderTheFirstToFinishWins() throws Exception {
        try (Paused slow = paused("--seed=1")) {
            CommandRun.of(command(folder, "--seed=2")).requireOk();
            CommandRun run = slow.finish();
            assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
            assertThat(run.err())
                    .contains("already holds what manifest.json lists")
                    .hasLineCount(1);
        }
        CommandRun.of(command(other, "--seed=2")).requireOk();
        assertThat(FolderState.ofSound(folder)).isEqualTo(FolderState.ofSound(other));
    }

    @Test
    void ofTwoThatReplaceTheLastToFinishWinsWholly() throws Exception {
        CommandRun.of(command(folder, "--seed=3")).requireOk();
        try (Paused slow = paused("--seed=1", "--replace")) {
            CommandRun.of(command(folder, "--seed=2", "--replace", "--format=jsonl"))
                    .requireOk();
            slow.finish().requireOk();
        }
        CommandRun.of(command(other, "--seed=1")).requireOk();
        assertThat(FolderState.ofSound(folder)).isEqualTo(FolderState.ofSound(other));
    }

    @Test
    void partsAtOnceAreAsPartsInARow() throws Exception {
        try (Paused first = paused("--part=1", "--parts=2");
                Paused second = paused("--part=2", "--parts=2")) {
            second.finish().requireOk();
            first.finish().requireOk();
        }
        for (String part : List.of("--part=2", "--part=1")) {
            CommandRun.of(command(other, part, "--parts=2")).requireOk();
        }
        assertThat(FolderState.ofSound(folder)).isEqualTo(FolderState.ofSound(other));
    }

    private Paused paused(String... options) throws Exception {
        return Paused.at(List.of(Paused.Call.parse(BEFORE_NAMES)), scratch, command(folder, options));
    }

    private static String[] command(Path folder, String... options) {
        return Stream.concat(
                        Stream.of("generate", "--customers=150", "--as-of=2026-01-01", "--quiet", "--out=" + folder),
                        Stream.of(options))
                .toArray(String[]::new);
    }
}

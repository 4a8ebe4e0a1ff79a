package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.verify.FaultControl.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * kill -9 before the n-th write, sync or rename of a command that writes files: a folder with a manifest is whole, the old or the new
 * one, and no file is half-written; and the next command finds nothing in its way.
 */
@EnabledOnOs(OS.LINUX)
class FilesKillTest {
    /** For each command, of which there are some. */
    private static final int PLACES = Integer.getInteger("clientele.faults", 10);

    @TempDir
    static Path scratch;

    private static FaultShim shim;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws Exception {
        shim = FaultShim.compileOrSkip(scratch);
    }

    static Stream<WritingCommand> writesFiles() {
        return Stream.of(WritingCommand.values()).filter(WritingCommand::writesFiles);
    }

    @ParameterizedTest
    @MethodSource("writesFiles")
    void afterAKillTheFolderIsAsBeforeOrCompleteOrHasNoManifest(WritingCommand command) throws Exception {
        Path base = Files.createDirectory(folder.resolve("base"));
        command.prepare(base);
        FolderState before = FolderState.ofSound(base);
        Path undisturbed = Folders.copy(base, folder.resolve("undisturbed"));
        shim.control().plan(undisturbed, Action.NOTHING, 0);
        try (CommandProcess clientele = shim.start()) {
            Objects.requireNonNull(clientele.run(command.in(undisturbed, base)), "the process died")
                    .requireOk();
        }
        long calls = shim.control().calls();
        FolderState after = FolderState.ofSound(undisturbed);

        for (long at : places(calls)) {
            Path work = Folders.copy(base, folder.resolve("work"));
            shim.control().plan(work, Action.KILL, at);
            try (CommandProcess clientele = shim.start()) {
                assertThat(clientele.run(command.in(work, base))).as("killed").isNull();
            }
            String what = "%s, killed at %d of %d: %s"
                    .formatted(command, at, calls, shim.control().hit());
            FolderState now = FolderState.ofSound(work);
            assertThat(now.isBetween(before, after) || now.showsAs(after) || now.showsAs(before))
                    .as("%s %s", what, now)
                    .isTrue();
            if (!now.showsAs(after)) {
                CommandRun.of(command.in(work, base)).requireOk();
                assertThat(FolderState.ofSound(work)).as(what).isEqualTo(after);
            }
            Folders.delete(work);
        }
    }

    /** Most of them at the end, where names are given. */
    private static long[] places(long calls) {
        int last = (int) Math.min(calls, Math.max(1, PLACES * 2L / 3));
        long first = Math.min(calls - last, PLACES - last);
        return LongStream.concat(
                        LongStream.range(0, first).map(i -> 1 + i * (calls - last) / first),
                        LongStream.rangeClosed(calls - last + 1, calls))
                .toArray();
    }
}

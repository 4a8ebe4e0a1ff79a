package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.verify.FaultControl.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The n-th write, sync or rename of a command fails: the command says so in one line and all is as it was before, or it got through
 * and all is as after an undisturbed run. {@code -Dclientele.faults=100000} tries each of them.
 */
@EnabledOnOs(OS.LINUX)
class FailingWritesTest {
    /** For each command. */
    private static final long PLACES = Long.getLong("clientele.faults", 12);

    private static final Action[] ACTIONS = {
        Action.FAIL_ONCE, Action.NO_SPACE_FROM_HERE, Action.HALF_A_WRITE_THEN_NO_SPACE
    };

    @TempDir
    static Path scratch;

    private static FaultShim shim;
    private static CommandProcess clientele;
    private static Path orders;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        shim = FaultShim.compileOrSkip(scratch);
        clientele = shim.start();
        orders = WritingCommand.writeOrders(scratch.resolve("orders.csv"));
    }

    @AfterAll
    static void stop() {
        if (clientele != null) {
            clientele.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whicheverWriteFailsAllIsAsBeforeOrComplete(WritingCommand command) throws Exception {
        Path base = Files.createDirectory(folder.resolve("base"));
        command.prepare(base);
        FolderState before = FolderState.ofSound(base);
        Path undisturbed = Folders.copy(base, folder.resolve("undisturbed"));
        long calls = changesOfUndisturbed(command, undisturbed);
        FolderState after = FolderState.ofSound(undisturbed);

        int refused = 0;
        for (long at : places(calls)) {
            Action action = ACTIONS[(int) (at % ACTIONS.length)];
            Path work = Folders.copy(base, folder.resolve("work"));
            shim.control().plan(work, action, at);
            CommandRun run = run(command, work);
            String what = command + ", " + action + " at " + at + " of " + calls + " ("
                    + shim.control().hit() + "): " + run;
            shim.control().plan(work, Action.NOTHING, 0);
            if (run.exitCode() == 0 || run.err().contains("the seed is complete, but")) {
                assertThat(FolderState.ofSound(work)).as(what).isEqualTo(after);
            } else {
                refused++;
                assertOneLine(run, what);
                FolderState now = FolderState.ofSound(work);
                if (!(command.writesFiles() && now.isBetween(before, after))) {
                    assertThat(now).as(what).isEqualTo(before);
                }
                run(command, work).requireOk();
                assertThat(FolderState.ofSound(work)).as("afterwards: %s", what).isEqualTo(after);
            }
            Folders.delete(work);
        }
        assertThat(refused).as("most changes of files are needed").isGreaterThan((int) Math.min(PLACES, calls) / 2);
    }

    /** Runs it, looks that all of it is on the disk, and gives the number of writes, syncs and renames. */
    private static long changesOfUndisturbed(WritingCommand command, Path work) throws IOException {
        shim.control().plan(work, Action.NOTHING, 0);
        run(command, work).requireOk();
        assertThat(shim.control().notOnTheDisk(work)).isEmpty();
        return shim.control().calls();
    }

    /** From the first to the last, evenly. */
    private static long[] places(long calls) {
        if (PLACES >= calls) {
            return LongStream.rangeClosed(1, calls).toArray();
        }
        return LongStream.range(0, PLACES)
                .map(i -> 1 + i * (calls - 1) / (PLACES - 1))
                .toArray();
    }

    private static void assertOneLine(CommandRun run, String what) {
        assertThat(run.exitCode()).as(what).isEqualTo(1);
        assertThat(run.out()).as(what).isEmpty();
        assertThat(run.err()).as(what).contains("clientele ").doesNotContain("unexpected");
        assertThat(run.err().lines()).as(what).hasSize(1);
    }

    private static CommandRun run(WritingCommand command, Path work) throws IOException {
        return Objects.requireNonNull(clientele.run(command.in(work, orders)), "the process died");
    }
}

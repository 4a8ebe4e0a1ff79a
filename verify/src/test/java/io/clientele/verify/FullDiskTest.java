package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command that writes, on a disk with ten different sizes of room left: it gets through, or says why not and changes nothing. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    /** The last is enough for all. */
    private static final List<Integer> FREE_KILOBYTES = List.of(0, 4, 16, 40, 64, 100, 200, 400, 1_000, 20_000);

    @TempDir
    static Path scratch;

    private static SmallDisk.Mounted disk;
    private static CommandProcess clientele;
    private static Path orders;

    @TempDir
    Path folder;

    @BeforeAll
    static void mount() throws Exception {
        Optional<SmallDisk> found = SmallDisk.find(scratch);
        assumeThat(found)
                .as("no small disk to fill: needs Linux's unshare and root or user namespaces")
                .isPresent();
        disk = found.orElseThrow().mounted(Files.createDirectory(scratch.resolve("disk")));
        clientele = CommandProcess.start(disk.command(), Map.of(), scratch);
        orders = WritingCommand.writeOrders(scratch.resolve("orders.csv"));
    }

    @AfterAll
    static void unmount() {
        if (clientele != null) {
            clientele.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onADiskOfAnySizeAllIsAsBeforeOrComplete(WritingCommand command) throws Exception {
        Path base = Files.createDirectory(folder.resolve("base"));
        command.prepare(base);
        FolderState before = FolderState.ofSound(base);
        Path undisturbed = Folders.copy(base, folder.resolve("undisturbed"));
        CommandRun.of(command.in(undisturbed, orders)).requireOk();
        FolderState after = FolderState.ofSound(undisturbed);

        int refused = 0;
        for (int free : FREE_KILOBYTES) {
            Path seenFromHere =
                    Folders.copy(base, disk.seenFromOutside(clientele).resolve("work"));
            disk.leave(free, clientele);
            CommandRun run = Objects.requireNonNull(
                    clientele.run(command.in(disk.folder().resolve("work"), orders)), "the process died");
            Path result = Folders.copy(seenFromHere, folder.resolve("result-" + free));
            String what = command + " with " + free + " KB left: " + run;
            if (run.exitCode() == 0 || run.err().contains("the seed is complete, but")) {
                assertThat(FolderState.ofSound(result)).as(what).isEqualTo(after);
            } else {
                refused++;
                assertThat(run.exitCode()).as(what).isEqualTo(1);
                assertThat(run.out()).as(what).isEmpty();
                assertThat(run.err()).as(what).containsAnyOf("the disk is full", "No space left on device");
                assertThat(run.err().lines()).as(what).hasSize(1);
                FolderState now = FolderState.ofSound(result);
                if (!(command.writesFiles() && now.isBetween(before, after))) {
                    assertThat(now).as(what).isEqualTo(before);
                }
            }
            Folders.delete(seenFromHere);
            disk.leave(FREE_KILOBYTES.get(FREE_KILOBYTES.size() - 1), clientele);
        }
        assertThat(refused).as("too little room for the command").isBetween(1, FREE_KILOBYTES.size() - 1);
    }
}

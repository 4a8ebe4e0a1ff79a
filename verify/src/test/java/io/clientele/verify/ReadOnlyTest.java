package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command that writes, where it may not. Root may everywhere, so that it gives up that right first. */
@EnabledOnOs(OS.LINUX)
class ReadOnlyTest {
    private static final List<String> BOUND_BY_PERMISSIONS = List.of(
            "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search");

    @TempDir
    static Path scratch;

    private static CommandProcess clientele;
    private static Path orders;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        List<String> before = System.getProperty("user.name").equals("root") ? BOUND_BY_PERMISSIONS : List.of();
        assumeThat(before.isEmpty() || has("setpriv"))
                .as("root without setpriv")
                .isTrue();
        clientele = CommandProcess.start(before, Map.of(), scratch);
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
    void inAFolderThatMayNotBeWrittenNothingChanges(WritingCommand command) throws Exception {
        command.prepare(folder);
        FolderState before = FolderState.ofSound(folder);
        List<Path> folders = paths(Files::isDirectory);
        for (Path each : folders) {
            allow(each, "r-xr-xr-x");
        }
        try {
            assertRefused(command, run(command));
        } finally {
            for (Path each : folders) {
                allow(each, "rwxr-xr-x");
            }
        }
        assertThat(FolderState.ofSound(folder)).isEqualTo(before);
        run(command).requireOk();
    }

    @ParameterizedTest
    @EnumSource
    void filesThatMayNotBeWrittenDoNotChange(WritingCommand command) throws Exception {
        assumeThat(command.writesFiles())
                .as("a file is replaced by a new one, which is a right to the folder")
                .isFalse();
        command.prepare(folder);
        List<Path> files = paths(Files::isRegularFile);
        assumeThat(files).as("what is there before %s", command).isNotEmpty();
        FolderState before = FolderState.ofSound(folder);
        for (Path file : files) {
            allow(file, "r--r--r--");
        }
        assertRefused(command, run(command));
        for (Path file : files) {
            allow(file, "rw-r--r--");
        }
        assertThat(FolderState.ofSound(folder)).isEqualTo(before);
        run(command).requireOk();
    }

    private static void assertRefused(WritingCommand command, CommandRun run) {
        assertThat(run.exitCode()).as("%s: %s", command, run).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no permission to");
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
    }

    private CommandRun run(WritingCommand command) throws IOException {
        return Objects.requireNonNull(clientele.run(command.in(folder, orders)), "the process died");
    }

    private List<Path> paths(Predicate<Path> kind) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(kind).toList();
        }
    }

    private static void allow(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static boolean has(String program) throws InterruptedException {
        try {
            return Forked.run(List.of(program, "--version")).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

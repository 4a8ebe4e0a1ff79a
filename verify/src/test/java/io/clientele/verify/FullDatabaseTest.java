package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.cli.Clientele;
import io.clientele.store.SqliteLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that can't grow any more: a command says so in one line and fails, and nothing has changed. */
class FullDatabaseTest {
    private static final String APPEND = "seed --append --customers=2000";
    private static final String REPLACE = "seed --replace --customers=3000";

    @TempDir
    static Path prepared;

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    /** 1,000 customers with scores, and a file of orders. */
    @BeforeAll
    static void prepare() throws IOException {
        CommandRun.of("seed", "--customers=1000", "--as-of=2026-01-01", "--quiet", "--db=" + base())
                .requireOk();
        CommandRun.of("calculate-rfm", "--quiet", "--db=" + base()).requireOk();
        SqliteLibrary.unpackInto(prepared);
        StringBuilder csv = new StringBuilder("customer,date,amount\n");
        for (int i = 0; i < 20_000; i++) {
            csv.append('c')
                    .append(i % 5_000)
                    .append(",2025-0")
                    .append(1 + i % 9)
                    .append("-15,12.50\n");
        }
        Files.writeString(prepared.resolve("orders.csv"), csv);
    }

    @BeforeEach
    void copy() throws IOException {
        Files.copy(base(), file());
    }

    /** SQLite's own limit, {@code PRAGMA max_page_count}, at so many pages more than there are. */
    @ParameterizedTest
    @CsvSource({
        APPEND + ", 0",
        APPEND + ", 20",
        APPEND + ", 600",
        REPLACE + ", 0",
        REPLACE + ", 400",
        "calculate-rfm, 0",
        "calculate-rfm, 5",
        "import, 0",
        "import, 30",
    })
    void aDatabaseAtItsLimitStaysAsItIs(String command, int morePages) throws Exception {
        long pages = pages();
        CommandRun run = Paused.withConstructorArgument(
                "store.SqliteDialect", "maxPages", (int) pages + morePages, scratch, command(command, file()));
        assertOneLine(run, "the disk is full, or the database is as large as it may become; nothing was changed");
        assertUnchanged(file());
        CommandRun.of(command(command, file())).requireOk();
        assertThat(pages()).as("there was something to write").isGreaterThan(pages + morePages);
    }

    /** A real disk, with so many KB left beside the database; the first is not enough for SQLite's log to begin. */
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource({
        APPEND + ", 0",
        APPEND + ", 100",
        APPEND + ", 2000",
        REPLACE + ", 100",
        REPLACE + ", 2000",
        "calculate-rfm, 0",
        "calculate-rfm, 60",
        "import, 100",
        "import, 500",
    })
    void aFullDiskLeavesTheDatabaseAsItIs(String command, int freeKilobytes) throws Exception {
        SmallDisk disk = diskOrSkip();
        Path mounted = Files.createDirectory(scratch.resolve("disk"));
        Path after = Files.createDirectory(scratch.resolve("after"));
        long used = (Files.size(file()) + 4095) / 4096 * 4;
        CommandRun run = disk.run(
                mounted, used + freeKilobytes, folder, after, scratch, command(command, mounted.resolve("shop.db")));
        assertOneLine(run, "the disk is full");
        assertUnchanged(after.resolve("shop.db"));
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource({"seed --customers=2000, 4", "seed --customers=2000, 1000", "import, 300"})
    void onAFullDiskANewDatabaseDoesNotAppear(String command, int freeKilobytes) throws Exception {
        SmallDisk disk = diskOrSkip();
        Path mounted = Files.createDirectory(scratch.resolve("disk"));
        Path after = Files.createDirectory(scratch.resolve("after"));
        Path nothing = Files.createDirectory(scratch.resolve("nothing"));
        CommandRun run =
                disk.run(mounted, freeKilobytes, nothing, after, scratch, command(command, mounted.resolve("new.db")));
        assertOneLine(run, "the disk is full");
        assertThat(names(after)).isEmpty();
    }

    /** Writes that fail for another reason: no file may become larger than so many times 512 bytes. */
    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @CsvSource({APPEND + ", 3000", REPLACE + ", 3000", "seed --customers=2000, 3000", "calculate-rfm, 80"})
    void aFailingWriteLeavesTheDatabaseAsItIs(String command, int blocks) throws Exception {
        boolean makes = command.startsWith("seed --customers");
        List<String> words = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"));
        words.addAll(Forked.javaCommand(
                Forked.java(),
                // What the JVM and the driver write for themselves must not fail: they have nothing to write.
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Dorg.sqlite.lib.path=" + prepared,
                        "-Dorg.sqlite.lib.name=" + System.mapLibraryName("sqlitejdbc")),
                Clientele.class,
                command(command, makes ? folder.resolve("new.db") : file())));
        assertOneLine(Forked.run(words), "a write to the disk failed (a quota, or a defect?); nothing was changed");
        assertUnchanged(file());
    }

    private void assertOneLine(CommandRun run, String text) {
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(text).contains("clientele ").doesNotContain("unexpected");
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
    }

    private static void assertUnchanged(Path file) throws Exception {
        assertThat(Snapshot.ofSound(file)).isEqualTo(Snapshot.ofSound(base()));
        // Where SQLite could not even begin its log, it is the next to open the database who takes the empty files
        // away.
        assertThat(names(file.getParent())).containsExactly("shop.db");
    }

    private SmallDisk diskOrSkip() throws Exception {
        Optional<SmallDisk> disk = SmallDisk.find(scratch);
        assumeThat(disk)
                .as("no small disk to fill: needs Linux's unshare and root or user namespaces")
                .isPresent();
        return disk.get();
    }

    private static String[] command(String words, Path database) {
        List<String> command = new ArrayList<>(List.of(words.split(" ", -1)));
        command.addAll(List.of("--quiet", "--db=" + database));
        if (words.startsWith("seed")) {
            command.add("--as-of=2026-01-01");
        }
        if (words.equals("import")) {
            command.add(prepared.resolve("orders.csv").toString());
        }
        return command.toArray(new String[0]);
    }

    private long pages() throws Exception {
        try (PlainSqlite database = PlainSqlite.open(file())) {
            return database.number("PRAGMA page_count");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Path base() {
        return prepared.resolve("base.db");
    }

    private Path file() {
        return folder.resolve("shop.db");
    }
}

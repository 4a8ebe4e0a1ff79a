package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Clientele;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.check.Check;
import io.clientele.store.check.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * kill -9 at forty places inside the transactions of all commands that write: the database is then as it was before or, from
 * the commit on, as it is after an undisturbed run; and the next command finds nothing in its way.
 *
 * <p>A place is a method's n-th call in the real command. A kill leaves what the process handed to the operating system; what
 * a power failure would leave of that is another matter, which SQLite's syncs see to.
 */
@DisabledOnOs(OS.WINDOWS)
class KillTest {
    private static final int KILLED = 128 + 9;

    /** What is killed. The new customers are enough for SQLite's cache to overflow into the file before the commit. */
    enum Command {
        SEED(false, "seed --customers=2000 --seed=7 --as-of=2026-01-01"),
        APPEND(true, "seed --append --customers=2000 --seed=7 --as-of=2026-01-01"),
        REPLACE(true, "seed --replace --customers=2000 --seed=7 --as-of=2026-01-01"),
        SCORE(true, "calculate-rfm --as-of=2025-06-01"),
        IMPORT(true, "import"),
        IMPORT_NEW(false, "import");

        private final boolean databaseIsThere;
        private final String words;

        Command(boolean databaseIsThere, String words) {
            this.databaseIsThere = databaseIsThere;
            this.words = words;
        }

        String[] on(Path file) {
            List<String> command = new ArrayList<>(List.of(words.split(" ", -1)));
            command.addAll(List.of("--quiet", "--db=" + file));
            if (words.equals("import")) {
                command.add(orderFile().toString());
            }
            return command.toArray(new String[0]);
        }
    }

    /** How the database is to be found. */
    enum Found {
        BEFORE,
        /** As before; and unfinished work had already reached the file's log, so that there was something to undo. */
        UNDONE,
        AFTER
    }

    @TempDir
    static Path prepared;

    private static final Map<Command, Snapshot> AFTER = new EnumMap<>(Command.class);

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    @BeforeAll
    static void prepare() throws IOException {
        writeOrderFile();
        CommandRun.of("seed", "--as-of=2026-01-01", "--quiet", "--db=" + base()).requireOk();
        CommandRun.of("calculate-rfm", "--quiet", "--db=" + base()).requireOk();
    }

    /** 5,000 orders of 1,000 customers with four lines each. */
    private static void writeOrderFile() throws IOException {
        StringBuilder csv = new StringBuilder("order,customer,date,product,quantity,price\n");
        for (int line = 0; line < 20_000; line++) {
            int order = line / 4;
            csv.append(order)
                    .append(",c")
                    .append(order % 1_000)
                    .append(",2024-0")
                    .append(1 + order % 9)
                    .append("-15,p");
            csv.append(line % 50)
                    .append(',')
                    .append(1 + line % 3)
                    .append(",19.")
                    .append(10 + line % 90)
                    .append('\n');
        }
        Files.writeString(orderFile(), csv);
    }

    private static Path orderFile() {
        return prepared.resolve("orders.csv");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "SEED, store.Schema.create, BEFORE",
        "SEED, store.ValuesWriter.execute, BEFORE",
        "SEED, store.ValuesWriter.execute 100, BEFORE",
        "SEED, store.ValuesWriter.execute 300, BEFORE",
        "SEED, store.seed.ManifestWriter.write, BEFORE",
        "SEED, store.SqliteDialect.commit, BEFORE",
        "SEED, store.PendingFile.publish, BEFORE",
        "SEED, store.PendingFile.link, BEFORE",
        "SEED, store.PendingFile.link > store.PendingFile.sync, AFTER",
        "SEED, store.PendingFile.link > store.PendingFile.delete, AFTER",
        "SEED, cli.SeedCommand.fidelity, AFTER",
        "APPEND, store.seed.Placement.find, BEFORE",
        "APPEND, store.ValuesWriter.execute, BEFORE",
        "APPEND, store.ValuesWriter.execute 70, BEFORE",
        "APPEND, store.ValuesWriter.execute 250, UNDONE",
        "APPEND, store.ValuesWriter.execute 320, UNDONE",
        "APPEND, store.seed.ManifestWriter.write, UNDONE",
        "APPEND, store.seed.ManifestWriter.write > store.ValuesWriter.execute 3, UNDONE",
        "APPEND, store.seed.ManifestWriter.write > store.SqliteDialect.commit, UNDONE",
        "APPEND, cli.SeedCommand.fidelity, AFTER",
        "REPLACE, store.seed.Replacement.deleteAll, BEFORE",
        "REPLACE, store.seed.Placement.find, BEFORE",
        "REPLACE, store.ValuesWriter.execute, BEFORE",
        "REPLACE, store.ValuesWriter.execute 70, BEFORE",
        "REPLACE, store.ValuesWriter.execute 250, UNDONE",
        "REPLACE, store.ValuesWriter.execute 320, UNDONE",
        "REPLACE, store.seed.ManifestWriter.write, UNDONE",
        "REPLACE, store.seed.ManifestWriter.write > store.SqliteDialect.commit, UNDONE",
        "REPLACE, cli.SeedCommand.fidelity, AFTER",
        "SCORE, store.rfm.RunWriter.write, BEFORE",
        "SCORE, store.ValuesWriter.execute, BEFORE",
        "SCORE, store.ValuesWriter.execute 3, BEFORE",
        "SCORE, store.rfm.RunWriter.write > store.SqliteDialect.commit, BEFORE",
        "SCORE, cli.RfmCalculation.of, AFTER",
        "IMPORT, store.imports.ImportWriter.customer 600, BEFORE",
        "IMPORT, store.imports.ImportWriter.finish, BEFORE",
        "IMPORT, store.imports.ImportManifest.write > store.SqliteDialect.commit, BEFORE",
        "IMPORT, cli.ImportCommand.sayNext, AFTER",
        "IMPORT_NEW, store.imports.ImportWriter.order 4000, BEFORE",
        "IMPORT_NEW, store.PendingFile.link, BEFORE",
    })
    void afterAKillTheDatabaseIsAsBeforeOrComplete(Command command, String place, Found found) throws Exception {
        Path file = folder.resolve("shop.db");
        if (command.databaseIsThere) {
            Files.copy(base(), file);
        }
        boolean changed = killAt(place, command.on(file), file);
        if (found == Found.UNDONE) {
            assertThat(changed).as("unfinished work in the log").isTrue();
        }
        if (found == Found.AFTER) {
            assertThat(Snapshot.ofSound(file)).isEqualTo(after(command));
        } else if (command.databaseIsThere) {
            assertThat(Snapshot.ofSound(file)).isEqualTo(Snapshot.ofSound(base()));
        } else {
            assertThat(file).doesNotExist();
        }
        assertNextCommandWorks(command, found, file);
    }

    /** What the reader of files keeps elsewhere; the living import's own folder must stay as well. */
    @Test
    void theNextImportRemovesAKilledOnesTemporaryFolder() throws Exception {
        List<Paused.Call> calls = List.of(Paused.Call.parse("store.imports.ImportWriter.customer 300"));
        try (Paused killed = Paused.at(calls, scratch, Command.IMPORT_NEW.on(folder.resolve("killed.db")));
                Paused living = Paused.at(calls, scratch, Command.IMPORT_NEW.on(folder.resolve("living.db")))) {
            assertThat(importFolders()).hasSize(2);
            killed.kill();
            Forked.run(Forked.javaCommand(
                            Forked.java(),
                            List.of("-Djava.io.tmpdir=" + scratch),
                            Clientele.class,
                            Command.IMPORT_NEW.on(folder.resolve("next.db"))))
                    .requireOk();
            assertThat(importFolders()).hasSize(1);
            living.finish().requireOk();
            assertThat(importFolders()).isEmpty();
        }
    }

    /** The same command again where nothing has happened, and another seed in any case. */
    private void assertNextCommandWorks(Command command, Found found, Path file) throws Exception {
        if (found != Found.AFTER) {
            CommandRun.of(command.on(file)).requireOk();
            assertThat(Snapshot.ofSound(file)).isEqualTo(after(command));
        }
        CommandRun.of("seed", "--replace", "--customers=10", "--quiet", "--db=" + file)
                .requireOk();
        List<Check> checks = new Doctor(Database.open(DbLocation.of(file))).examine(check -> {});
        assertThat(checks).isNotEmpty().allMatch(check -> check.outcome() == Check.Outcome.OK);
        assertThat(names(folder)).containsExactly("shop.db");
    }

    /** Whether SQLite's log held anything at that moment. */
    private boolean killAt(String place, String[] command, Path file) throws Exception {
        List<Paused.Call> calls =
                Stream.of(place.split(">")).map(Paused.Call::parse).toList();
        try (Paused paused = Paused.at(calls, scratch, command)) {
            paused.kill();
            assertThat(paused.process().exitValue()).isEqualTo(KILLED);
        }
        Path log = file.resolveSibling("shop.db-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    private static Snapshot after(Command command) throws Exception {
        Snapshot known = AFTER.get(command);
        if (known == null) {
            Path file = prepared.resolve(command.name() + ".db");
            if (command.databaseIsThere) {
                Files.copy(base(), file);
            }
            CommandRun.of(command.on(file)).requireOk();
            known = Snapshot.ofSound(file);
            AFTER.put(command, known);
        }
        return known;
    }

    private static Path base() {
        return prepared.resolve("base.db");
    }

    private List<String> importFolders() throws IOException {
        return names(scratch).stream()
                .filter(name -> name.startsWith("clientele-import-"))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
        }
        return names;
    }
}

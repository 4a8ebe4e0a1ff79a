package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.check.Check;
import io.clientele.store.check.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Several programs at one database. Each is stopped at a known place while the others go on. */
@DisabledOnOs(OS.WINDOWS)
class ConcurrencyTest {
    private static final String COUNT = "SELECT count(*) FROM customers";

    /** All rows are written, none is committed. */
    private static final String BEFORE_COMMIT = "store.seed.ManifestWriter.write";

    /** Less than a connection waits for another one's lock. */
    private static final long PATIENCE_NANOS = 4_000_000_000L;

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    @Test
    void readersSeeTheOldRowsUntilTheCommitAndTheNewOnesAfterIt() throws Exception {
        seed("--customers=100").requireOk();
        try (PlainSqlite reader = PlainSqlite.open(file());
                PlainSqlite longReader = PlainSqlite.open(file());
                Paused writer = paused(BEFORE_COMMIT, "seed", "--append", "--customers=2000")) {
            longReader.execute("BEGIN");
            assertThat(longReader.number(COUNT)).isEqualTo(100);
            assertThat(reader.number(COUNT)).isEqualTo(100);
            CommandRun.of("verify", "--db=" + file()).requireOk();

            writer.finish().requireOk();
            assertThat(reader.number(COUNT)).isEqualTo(2_100);
            assertThat(longReader.number(COUNT)).as("in its transaction").isEqualTo(100);
            longReader.execute("COMMIT");
            assertThat(longReader.number(COUNT)).isEqualTo(2_100);
        }
        assertHealthy();
    }

    @Test
    void whoFindsAnotherWritingGivesUpWithOneClearLine() throws Exception {
        seed("--customers=100").requireOk();
        Snapshot before = Snapshot.ofSound(file());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (Paused first = paused(BEFORE_COMMIT, "seed", "--append", "--customers=10")) {
            List<Callable<CommandRun>> others = List.of(
                    () -> run("seed", "--append", "--customers=50"),
                    () -> run("calculate-rfm"),
                    () -> run("import", orderFile().toString()));
            long started = System.nanoTime();
            for (Future<CommandRun> other : threads.invokeAll(others)) {
                assertRefused(other.get(), "another program is writing to it");
            }
            // However fast or slow the machine is: who waited has not been quicker than that.
            assertThat(System.nanoTime() - started)
                    .as("it waited before it gave up")
                    .isGreaterThan(PATIENCE_NANOS);
            assertThat(Snapshot.ofSound(file())).isEqualTo(before);
            first.finish().requireOk();
        } finally {
            threads.shutdown();
        }
        assertThat(count()).isEqualTo(110);
        assertHealthy();
    }

    @Test
    void whoWaitsLongEnoughFollows() throws Exception {
        seed("--customers=100").requireOk();
        try (Paused first = paused(BEFORE_COMMIT, "seed", "--append", "--customers=10");
                Paused second = paused("store.Database.load", "seed", "--append", "--customers=20")) {
            second.go();
            first.finish().requireOk();
            CommandRun run = second.finish();
            // It waits for some seconds; on a machine that stood still meanwhile it gives up as above.
            if (run.exitCode() == 0) {
                assertThat(count()).isEqualTo(130);
            } else {
                assertRefused(run, "another program is writing to it");
                assertThat(count()).isEqualTo(110);
            }
        }
        assertHealthy();
    }

    @Test
    void ofTwoThatMakeOneDatabaseTheFirstToFinishWins() throws Exception {
        try (Paused slow = paused("store.PendingFile.link", "seed", "--customers=100")) {
            seed("--customers=200").requireOk();
            Snapshot made = Snapshot.ofSound(file());
            assertRefused(slow.finish(), "was made by another program meanwhile");
            assertThat(Snapshot.ofSound(file())).isEqualTo(made);
        }
        assertThat(count()).isEqualTo(200);
        assertHealthy();
    }

    /** Ids 1 to 100 would be other people. Whether the seed waits, gives up or comes first is another matter. */
    @Test
    void scoresAreNeverThoseOfOrdersThatWereReplacedMeanwhile() throws Exception {
        seed("--customers=100").requireOk();
        try (Paused scoring = paused("rfm.RfmScorer.together", "calculate-rfm")) {
            seed("--replace", "--customers=100", "--seed=7");
            scoring.finish();
        }
        assertHealthy();
    }

    /** No failure, no note, and no file but the database. */
    private void assertHealthy() throws IOException {
        List<Check> checks = new Doctor(Database.open(DbLocation.of(file()))).examine(check -> {});
        assertThat(checks).isNotEmpty().allMatch(check -> check.outcome() == Check.Outcome.OK);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    private void assertRefused(CommandRun run, String why) {
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(why).contains(file().toString());
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
    }

    private CommandRun seed(String... options) {
        return run(Stream.concat(Stream.of("seed"), Stream.of(options)).toArray(String[]::new));
    }

    private CommandRun run(String... words) {
        return CommandRun.of(command(words));
    }

    private Paused paused(String place, String... words) throws Exception {
        return Paused.at(List.of(Paused.Call.parse(place)), scratch, command(words));
    }

    private String[] command(String... words) {
        Stream<String> asOf = words[0].equals("seed") ? Stream.of("--as-of=2026-01-01") : Stream.of();
        return Stream.of(Stream.of(words), asOf, Stream.of("--quiet", "--db=" + file()))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private Path orderFile() throws IOException {
        return Files.writeString(scratch.resolve("orders.csv"), "customer,date,amount\nann,2025-03-04,12.50\n");
    }

    private long count() throws Exception {
        try (PlainSqlite database = PlainSqlite.open(file())) {
            return database.number(COUNT);
        }
    }

    private Path file() {
        return folder.resolve("shop.db");
    }
}

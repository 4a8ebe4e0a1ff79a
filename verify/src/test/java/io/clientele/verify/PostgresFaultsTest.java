package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong with a server: one clear line, exit code 1, and a second connection finds the old state whole. */
@DisabledOnOs(OS.WINDOWS)
class PostgresFaultsTest {
    private static final String REPLACE = "seed --replace --customers=3000 --seed=7 --as-of=2026-01-01";
    private static final int KILLED = 128 + 9;

    private static TestPostgres server;

    @TempDir
    Path scratch;

    private String schema;
    private Map<String, String> before;

    @BeforeAll
    static void start() throws IOException {
        server = TestPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void seed() throws Exception {
        schema = server.newSchema();
        CommandRun.of("seed", "--customers=100", "--as-of=2026-01-01", "--quiet", "--db=" + server.url(schema))
                .requireOk();
        before = server.snapshot(schema);
    }

    @ParameterizedTest
    @CsvSource({
        "seed --replace, store.StagedTables.begin",
        "seed --replace, store.ChunkCopier.write 3",
        "seed --replace, store.CancellableStatement.run 2",
        "seed --replace, store.seed.ManifestWriter.write",
        "seed --replace, store.StagedTables.publish",
        "seed --replace, store.seed.ManifestWriter.write > store.PostgresDialect.commit",
        "seed --parallel=3 --replace, store.CopyThreads.write 3",
        "seed --parallel=3 --replace, store.CopyThreads.run",
        "seed --parallel=3 --replace, store.StagedTables.publish > store.PostgresDialect.commit",
        "seed --append, store.ChunkCopier.write 3",
        "seed --append, store.seed.ManifestWriter.write > store.PostgresDialect.commit",
        "calculate-rfm, store.rfm.RunWriter.write > store.PostgresDialect.commit",
    })
    void afterAKillTheDatabaseIsAsBefore(String command, String place) throws Exception {
        String[] words = on(
                server.url(schema),
                command.startsWith("seed") ? command + REPLACE.substring("seed --replace".length()) : command);
        try (Paused paused = Paused.at(calls(place), scratch, words)) {
            paused.kill();
            assertThat(paused.process().exitValue()).isEqualTo(KILLED);
        }
        assertOldStateIsWhole();
        CommandRun.of(words).requireOk();
        CommandRun.of("doctor", "--db=" + server.url(schema)).requireOk();
        assertThat(server.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE '" + schema + "\\_clientele%'"))
                .isEmpty();
    }

    /** Its tables are there, since several connections need them, and empty. */
    @Test
    void afterAKillOfAParallelSeedANewDatabaseIsEmpty() throws Exception {
        String fresh = server.newSchema();
        String[] words = on(server.url(fresh), "seed --parallel=2 --customers=3000");
        try (Paused paused = Paused.at(calls("store.CopyThreads.write 2"), scratch, words)) {
            paused.kill();
        }
        CommandRun.of("doctor", "--db=" + server.url(fresh)).requireOk();
        assertThat(server.rows("SELECT count(*) FROM " + fresh + ".customers")).containsExactly("0");
        CommandRun.of(words).requireOk();
        assertThat(server.rows("SELECT count(*) FROM " + fresh + ".customers")).containsExactly("3000");
    }

    @ParameterizedTest
    @CsvSource({
        "store.ChunkCopier.write 3",
        "store.CancellableStatement.run 2",
        "store.seed.ManifestWriter.write > store.PostgresDialect.commit",
    })
    void aServerThatEndsTheConnectionIsToldOf(String place) throws Exception {
        try (Paused paused = Paused.at(calls(place), scratch, on(server.url(schema), REPLACE))) {
            server.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    + " WHERE application_name = 'clientele' AND state LIKE 'idle in%'");
            assertFails(paused.finish(), "the connection to the server was lost; what was not committed yet is undone");
        }
        assertOldStateIsWhole();
    }

    @Test
    void theSecondOfTwoSeedsAtOnceIsTurnedAway() throws Exception {
        try (Paused first = Paused.at(calls("store.ChunkCopier.write 2"), scratch, on(server.url(schema), REPLACE))) {
            assertFails(CommandRun.of(on(server.url(schema), REPLACE)), "another program is writing to it");
            assertOldStateIsWhole();
            first.finish().requireOk();
        }
        assertThat(server.rows("SELECT count(*) FROM " + schema + ".customers")).containsExactly("3000");
        CommandRun.of("doctor", "--db=" + server.url(schema)).requireOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-c statement_timeout=15ms|the server ended the statement (its statement_timeout",
                "-c default_transaction_read_only=on|the server allows no writing",
            })
    void whatTheServersSettingsForbidIsNamed(String options, String reason) throws Exception {
        String url = server.url(schema) + "&options=" + options.replace(" ", "%20");
        assertFails(CommandRun.of(on(url, REPLACE)), reason);
        assertOldStateIsWhole();
    }

    @ParameterizedTest
    @CsvSource({"seed --replace", "seed --append", "calculate-rfm"})
    void aUserWhoMayOnlyReadIsTold(String command) throws Exception {
        String reader = "reader_" + schema;
        server.execute("CREATE ROLE " + reader + " LOGIN");
        server.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + reader);
        server.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + reader);
        String url = TestPostgres.url(server.port(), reader, schema);
        CommandRun.of(on(url, "verify")).requireOk();
        assertFails(CommandRun.of(on(url, command)), "the user lacks a right: permission denied for table");
        assertOldStateIsWhole();
    }

    @Test
    void aSchemaThatIsMissingIsNamed() {
        assertFails(CommandRun.of(on(server.url("nowhere"), REPLACE)), "the database has no schema of this name");
    }

    /** A tablespace on a small disk in memory. */
    @Test
    void aFullDiskLeavesTheOldRows() throws Exception {
        Path disk = Files.createDirectory(scratch.resolve("disk"));
        assumeTrue(
                Forked.run(List.of("mount", "-t", "tmpfs", "-o", "size=8m,mode=777", "tmpfs", disk.toString()))
                                .exitCode()
                        == 0,
                "this user may mount nothing");
        try {
            String folder = disk.resolve("space").toString();
            server.execute("COPY (SELECT 1) TO PROGRAM 'mkdir -p " + folder + "'");
            server.execute("CREATE TABLESPACE small LOCATION '" + folder + "'");
            String url = server.url(schema) + "&options=-c%20default_tablespace=small";
            assertFails(CommandRun.of(on(url, REPLACE)), "the server's disk is full; nothing was changed");
            assertOldStateIsWhole();
            server.execute("DROP TABLESPACE small");
        } finally {
            Forked.run(List.of("umount", "-l", disk.toString()));
        }
    }

    private static void assertFails(CommandRun run, String reason) {
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.err().lines()).as("%s", run).hasSize(1);
        assertThat(run.err()).startsWith("clientele ").contains(reason);
    }

    private void assertOldStateIsWhole() throws Exception {
        assertThat(server.snapshot(schema)).isEqualTo(before);
    }

    private static List<Paused.Call> calls(String place) {
        return Stream.of(place.split(">")).map(Paused.Call::parse).toList();
    }

    private static String[] on(String url, String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--db=" + url));
        if (!command.equals("verify")) {
            words.add("--quiet");
        }
        return words.toArray(new String[0]);
    }
}

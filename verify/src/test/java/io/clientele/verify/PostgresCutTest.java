package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection to PostgreSQL is cut at places all over what a command sends, from its first byte to the last: the command says so
 * in one line, and the database is as before or as after an undisturbed run. To the server a killed client looks the same.
 *
 * <p>{@code -Dclientele.faults=400} cuts at 400 places instead of 40.
 */
class PostgresCutTest {
    private static final int ROUNDS = Integer.getInteger("clientele.faults", 40);

    private static TestPostgres server;

    enum Command {
        SEED(false, "seed --customers=150 --seed=7 --as-of=2026-01-01"),
        APPEND(true, "seed --append --customers=150 --seed=7 --as-of=2026-01-01"),
        REPLACE(true, "seed --replace --customers=150 --seed=7 --as-of=2026-01-01"),
        SCORE(true, "calculate-rfm --as-of=2026-01-01");

        private final boolean databaseIsThere;
        private final String words;

        Command(boolean databaseIsThere, String words) {
            this.databaseIsThere = databaseIsThere;
            this.words = words;
        }

        CommandRun through(int port, String schema) {
            List<String> command = new ArrayList<>(List.of(words.split(" ", -1)));
            command.addAll(List.of("--quiet", "--db=" + TestPostgres.url(port, "postgres", schema)));
            return CommandRun.of(command.toArray(new String[0]));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = TestPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void whereverTheConnectionIsCutTheDatabaseIsAsBeforeOrComplete(Command command) throws Exception {
        String schema = prepared(command);
        Map<String, String> before = server.snapshot(schema);
        long bytes;
        try (CuttingProxy proxy = new CuttingProxy(server.port(), Long.MAX_VALUE)) {
            command.through(proxy.port(), schema).requireOk();
            bytes = proxy.sent();
        }
        Map<String, String> after = server.snapshot(schema);
        assertThat(after).isNotEqualTo(before);

        Random random = new Random(42);
        int rounds = Math.max(2, ROUNDS / Command.values().length);
        int undone = 0;
        schema = prepared(command);
        for (int round = 0; round < rounds; round++) {
            long cut = bytes * round / rounds + random.nextInt((int) (bytes / rounds)) + 1;
            CommandRun run;
            try (CuttingProxy proxy = new CuttingProxy(server.port(), cut)) {
                run = command.through(proxy.port(), schema);
            }
            Map<String, String> found = server.snapshot(schema);
            if (found.equals(named(before, schema))) {
                undone++;
            } else {
                assertThat(found).as("cut behind byte %d of %d", cut, bytes).isEqualTo(named(after, schema));
                schema = prepared(command);
            }
            assertOneLine(run, cut);
        }
        assertThat(undone).as("rounds in which there was something to undo").isGreaterThan(rounds / 2);
        server.execute("SELECT pg_sleep(0.2)");
        command.through(server.port(), schema).requireOk();
        CommandRun.of("doctor", "--db=" + server.url(schema)).requireOk();
    }

    private static void assertOneLine(CommandRun run, long cut) {
        assertThat(run.exitCode()).as("cut behind byte %d: %s", cut, run).isEqualTo(1);
        assertThat(run.err().lines()).as("%s", run).hasSize(1);
        assertThat(run.err())
                .startsWith("clientele ")
                .containsAnyOf("the connection to the server was lost", "no server answers there");
    }

    /** A schema's own name stands in the definitions of its indices. */
    private static Map<String, String> named(Map<String, String> snapshot, String schema) {
        Map<String, String> named = new TreeMap<>();
        snapshot.forEach((key, value) -> named.put(key, value.replaceAll("shop_[0-9]+", schema)));
        return named;
    }

    private static String prepared(Command command) throws Exception {
        String schema = server.newSchema();
        if (command.databaseIsThere) {
            CommandRun.of("seed", "--customers=100", "--as-of=2026-01-01", "--quiet", "--db=" + server.url(schema))
                    .requireOk();
        }
        return schema;
    }
}

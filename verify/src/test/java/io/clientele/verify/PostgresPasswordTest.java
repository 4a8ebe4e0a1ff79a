package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Clientele;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the real command finds a password for PostgreSQL, and what it says when it finds none. */
@DisabledOnOs(OS.WINDOWS)
class PostgresPasswordTest {
    private static final String PASSWORD = "pass:word";
    private static final String LINE = "localhost:*:*:keeper:pass\\:word\n";

    private static TestPostgres server;
    private static String url;

    @TempDir
    Path home;

    @BeforeAll
    static void start() throws Exception {
        server = TestPostgres.start();
        String schema = server.newSchema();
        server.addUser("keeper", PASSWORD, schema);
        url = TestPostgres.url(server.port(), "keeper", schema);
        CommandRun.of("seed", "--customers=10", "--quiet", "--db=" + url + "&password=pass:word")
                .requireOk();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void itIsTakenFromTheEnvironment() throws Exception {
        verify(Map.of("PGPASSWORD", PASSWORD)).requireOk();
    }

    @Test
    void itIsTakenFromTheFileThatTheEnvironmentNames() throws Exception {
        Path file = passwords("elsewhere", "rw-------");
        verify(Map.of("PGPASSFILE", file.toString())).requireOk();
    }

    @Test
    void itIsTakenFromTheUsersFile() throws Exception {
        passwords(".pgpass", "rw-------");
        verify(Map.of()).requireOk();
    }

    @Test
    void withoutOneItSaysWhereItMayStand() throws Exception {
        assertRefused(verify(Map.of()), "a password comes from PGPASSWORD, from ~/.pgpass or the file in PGPASSFILE");
    }

    /** PostgreSQL's own programs don't use it either. */
    @Test
    void aFileThatOthersMayReadIsNotUsed() throws Exception {
        Path file = passwords(".pgpass", "rw-r-----");
        assertRefused(
                verify(Map.of()),
                "the password file " + file + " was not used, since others may use it (rw-r-----); chmod 600");
        verify(Map.of("PGPASSWORD", PASSWORD)).requireOk();
    }

    @Test
    void aNamedFileThatIsMissingIsNamed() throws Exception {
        Path file = home.resolve("gone");
        assertRefused(verify(Map.of("PGPASSFILE", file.toString())), "the password file " + file + " is not there");
    }

    private Path passwords(String name, String permissions) throws IOException {
        Path file = Files.writeString(home.resolve(name), LINE);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private CommandRun verify(Map<String, String> environment) throws Exception {
        List<String> command = Forked.javaCommand(
                Forked.java(),
                List.of("-Duser.home=" + home, "-XX:TieredStopAtLevel=1"),
                Clientele.class,
                "verify",
                "--db=" + url);
        return Forked.run(command, environment);
    }

    private static void assertRefused(CommandRun run, String reason) {
        assertThat(run.exitCode()).as("%s", run).isEqualTo(1);
        assertThat(run.err().lines()).as("%s", run).hasSize(1);
        assertThat(run.err()).startsWith("clientele ").contains(reason).doesNotContain("word\n", PASSWORD);
    }
}

package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Terminal;
import io.clientele.server.security.Accounts;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.User;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccountCommandsTest {
    private static final String PASSWORD = "for tests only";

    @TempDir
    Path folder;

    @Test
    void aSuperuserIsMadeInADatabaseThatIsNotThereYet() throws IOException {
        Run run =
                Run.of("createsuperuser", "--username", "ann", "--password-file", file(PASSWORD + "\n"), "--db", db());

        assertThat(run).isEqualTo(new Run(0, "", "The superuser ann was made.\n"));
        User ann = user("ann");
        assertThat(ann.role()).isEqualTo(Role.SUPERUSER);
        assertThat(accounts().confirms(ann, PASSWORD)).isTrue();
        assertThat(new AuditLog(database()).recent(10, null))
                .extracting(AuditEntry::actor)
                .containsOnly(Actor.COMMAND_LINE);
    }

    @Test
    void thePasswordComesFromTheEnvironment() {
        assertThat(create("ann").exitCode()).isZero();

        Run run = Run.withEnv(Map.of(NewPassword.VARIABLE, "another password"), "changepassword", "ANN", "--db", db());

        assertThat(run).isEqualTo(new Run(0, "", "The password of ANN was changed.\n"));
        assertThat(accounts().confirms(user("ann"), "another password")).isTrue();
        assertThat(accounts().confirms(user("ann"), PASSWORD)).isFalse();
    }

    @Test
    void thePasswordIsTypedTwice() {
        Typed typed = new Typed("ann", PASSWORD, PASSWORD);
        assertThat(run(session -> new CreateSuperuserCommand(session, typed)).exitCode())
                .isZero();
        assertThat(typed.questions).containsExactly("Username: ", "Password: ", "Password (again): ");
        assertThat(accounts().confirms(user("ann"), PASSWORD)).isTrue();

        Run differing = run(
                session -> new ChangePasswordCommand(session, new Typed("another password", "another passwort")),
                "ann");
        assertThat(differing)
                .isEqualTo(new Run(1, "", "changepassword: the two passwords differ; nothing was changed\n"));
        assertThat(accounts().confirms(user("ann"), PASSWORD)).isTrue();
    }

    @Test
    void aTokenIsPrintedAndNothingElse() {
        create("ann");

        Run run = Run.of("createtoken", "ann", "--name", "nightly", "--db", db());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("clientele_[A-Za-z0-9_-]{43}\n");
        assertThat(run.err()).isEqualTo("This is shown once. Keep it as you keep a password.\n");
        assertThat(Run.of("createtoken", "ann", "--db", db()).out()).isNotEqualTo(run.out());
    }

    @Test
    void whatCannotBeDoneIsOneClearLine() throws IOException {
        create("ann");

        assertFails(
                "there is a user Ann already; 'clientele changepassword' gives them another password", create("Ann"));
        assertFails("username: must be 1 to 150 letters, digits and @ . + - _", create("no spaces"));
        assertFails(
                "password: has 5 characters, but must have at least 8",
                Run.withEnv(
                        Map.of(NewPassword.VARIABLE, "short"), "createsuperuser", "--username", "bob", "--db", db()));
        assertFails(
                "there is no user bob; 'clientele createsuperuser' makes the first one",
                Run.of("changepassword", "bob", "--db", db()));
        assertFails(
                "there is no user bob; 'clientele createsuperuser' makes the first one",
                Run.of("createtoken", "bob", "--db", db()));
        assertFails(
                "there is no terminal to ask for the password; give it by --password-file or $CLIENTELE_PASSWORD",
                run(session -> new ChangePasswordCommand(session, Prompt.NOBODY), "ann"));
        String empty = file("\n");
        assertFails(
                empty + " is empty, but must have the password on its only line",
                Run.of("changepassword", "ann", "--password-file", empty, "--db", db()));
        String several = file("one password\nand another\n");
        assertFails(
                several + " has several lines, but must have the password on its only line",
                Run.of("changepassword", "ann", "--password-file", several, "--db", db()));
        assertFails(
                folder.resolve("none") + ": no such file",
                Run.of(
                        "changepassword",
                        "ann",
                        "--password-file",
                        folder.resolve("none").toString(),
                        "--db",
                        db()));
        assertThat(accounts().confirms(user("ann"), PASSWORD)).isTrue();
    }

    @Test
    void onlyCreateSuperuserMakesADatabase() {
        assertThat(Run.of("createtoken", "ann", "--db", db()).err()).contains("there is no database");
        assertThat(Run.of("changepassword", "ann", "--db", db()).err()).contains("there is no database");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noOptionTakesAPassword() {
        for (String command : List.of("createsuperuser", "changepassword", "createtoken")) {
            assertThat(HelpTest.whole()
                            .getSubcommands()
                            .get(command)
                            .getCommandSpec()
                            .optionsMap()
                            .keySet())
                    .doesNotContain("--password", "-p");
        }
    }

    private Run create(String username) {
        return Run.withEnv(
                Map.of(NewPassword.VARIABLE, PASSWORD), "createsuperuser", "--username", username, "--db", db());
    }

    private static void assertFails(String message, Run run) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).endsWith(": " + message + "\n");
    }

    private Run run(Function<Session, ClienteleCommand> command, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                Terminal.none(Map.of()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        Session session = new Session(console, Map.of("CLIENTELE_DB", db()), Clock.systemUTC(), new Interruption());
        CommandLine line = new CommandLine(command.apply(session));
        line.setExecutionExceptionHandler(new Failures(session));
        int code = line.execute(args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Database database() {
        return Database.open(DbLocation.parse(db()));
    }

    private Accounts accounts() {
        return new Accounts(database(), Clock.systemUTC());
    }

    private User user(String name) {
        return accounts().find(name).orElseThrow();
    }

    private String db() {
        return folder.resolve("shop.db").toString();
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "password", ""), content)
                .toString();
    }

    /** Somebody who has thought of all answers. */
    private static final class Typed implements Prompt {
        private final Deque<String> answers;
        private final List<String> questions = new ArrayList<>();

        Typed(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public @Nullable String ask(String question) {
            questions.add(question);
            return answers.poll();
        }

        @Override
        public @Nullable String askSecretly(String question) {
            return ask(question);
        }
    }
}

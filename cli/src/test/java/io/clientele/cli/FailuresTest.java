package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Terminal;
import io.clientele.store.StoreException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    /** Fails as it is told. */
    @Command(name = "work")
    private static final class Work implements Callable<Integer> {
        private final Exception failure;

        Work(Exception failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }

    @Test
    void ourOwnExceptionsAreSaidAsTheyAre() {
        assertThat(run(Map.of(), new StoreException("shop.db is a directory")))
                .isEqualTo(new Run(1, "", "work: shop.db is a directory\n"));
    }

    @Test
    void severalLinesStayLinesAndControlCharactersGo() {
        assertThat(run(Map.of(), new StoreException("first\n  line 3: \u001b[2J\n")))
                .isEqualTo(new Run(1, "", "work: first\n  line 3: ?[2J\n"));
    }

    @Test
    void missingAndForbiddenFilesAreNamed() {
        assertThat(run(Map.of(), new NoSuchFileException("a.yaml")).err()).isEqualTo("work: a.yaml: no such file\n");
        assertThat(run(Map.of(), new AccessDeniedException("a.yaml")).err())
                .isEqualTo("work: a.yaml: permission denied\n");
    }

    @Test
    void ourOwnBugsAreSaidToBeUnexpectedAndAskForAReport() {
        assertThat(run(Map.of(), new NullPointerException("x is null")).err())
                .isEqualTo(
                        "work: unexpected NullPointerException: x is null (--debug shows where; please report it)\n");
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(run(Map.of("CLIENTELE_DEBUG", "1"), new StoreException("no")).err())
                .startsWith("work: no\nio.clientele.store.StoreException: no\n\tat ");
    }

    @Test
    void cancellationIsNotAFailureOfItsOwn() {
        assertThat(run(Map.of(), new CancellationException()))
                .isEqualTo(new Run(130, "", "work: interrupted; nothing was changed\n"));
    }

    @Test
    void memoryThatIsMissingIsSaidWithAWayOut() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Failures(session(Map.of(), err)).handleError(new OutOfMemoryError());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not enough memory", "CLIENTELE_JAVA_OPTS");
    }

    @Test
    void colourMarksTheErrorWhereItIsForced() {
        assertThat(run(Map.of("CLICOLOR_FORCE", "1"), new StoreException("no")).err())
                .isEqualTo("\u001b[31mwork:\u001b[0m no\n");
    }

    private static Run run(Map<String, String> env, Exception failure) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLine(new Work(failure))
                .setExecutionExceptionHandler(new Failures(session(env, err)))
                .execute();
        return new Run(code, "", err.toString(StandardCharsets.UTF_8));
    }

    private static Session session(Map<String, String> env, ByteArrayOutputStream err) {
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        Console console = new Console(Terminal.none(env), stream, stream);
        return new Session(console, env, Clock.systemUTC(), new Interruption());
    }
}

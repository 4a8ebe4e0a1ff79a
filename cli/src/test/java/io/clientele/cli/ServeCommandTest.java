package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void servesUntilItIsInterruptedAndSaysWhere() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(Terminal.none(Map.of()), err, err);
        Session session = new Session(console, Map.of(), Clock.systemUTC(), new Interruption());
        String[] args = {"serve", "--port", "0", "--db", db()};
        Thread serving = new Thread(() -> Clientele.run(args, session), "serving");
        serving.start();
        try {
            URI health = URI.create(urlIn(said, serving) + "health/");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("clientele");
        } finally {
            serving.interrupt();
            serving.join();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Serving " + db(), "/admin/", "/api/", "Ctrl-C");
    }

    @Test
    void aPortThatIsTakenIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", "--port", Integer.toString(taken.getLocalPort()), "--db", db());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .isEqualTo("clientele serve: port " + taken.getLocalPort()
                            + " of 127.0.0.1 is taken by another program; --port chooses another\n");
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        Run run = Run.of("serve", "--port", "65536", "--db", db());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--port is '65536', but must be a whole number from 0 to 65,535");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDatabaseOfANewerProgramIsOneClearLine() throws Exception {
        Run.of("seed", "--quiet", "--customers", "10", "--db", db());
        byte[] file = Files.readAllBytes(Path.of(db()));
        file[63] = 99; // the last byte of user_version in SQLite's header
        Files.write(Path.of(db()), file);

        Run run = Run.of("serve", "--port", "0", "--db", db());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("has tables of version 99", "use a newer Clientele");
    }

    private String db() {
        return folder.resolve("shop.db").toString();
    }

    private static String urlIn(ByteArrayOutputStream said, Thread serving) throws InterruptedException {
        Pattern url = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/");
        while (serving.isAlive()) {
            Matcher found = url.matcher(said.toString(StandardCharsets.UTF_8));
            if (found.find()) {
                return found.group();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("it ended: " + said.toString(StandardCharsets.UTF_8));
    }
}

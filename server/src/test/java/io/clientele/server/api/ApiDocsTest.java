package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.accounts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What docs/api.md says: its commands work in their order, and it leaves nothing out. */
class ApiDocsTest {
    private static final Path PAGE = Path.of("..", "docs", "api.md");
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @RegisterExtension
    static final SeededServer server = SeededServer.of(70);

    @Test
    void itsCommandsWork() throws IOException {
        ContractClient client = server.anonymous();
        List<String> commands = commands();

        assertThat(commands).hasSizeGreaterThan(10);
        for (String command : commands) {
            Answer answer = run(client, words(command));
            assertThat(answer.status()).as(command + "\n" + answer.body()).isBetween(200, 299);
        }
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher blocks = COMMANDS.matcher(Files.readString(PAGE));
        while (blocks.find()) {
            commands.addAll(blocks.group(1).replace("\\\n", " ").lines().toList());
        }
        return commands;
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            words.add(quoted != null ? quoted : matcher.group(3));
        }
        return words;
    }

    private static Answer run(ContractClient client, List<String> words) {
        String method = "GET";
        String body = null;
        List<String> headers = new ArrayList<>();
        String url = null;
        assertThat(words.get(0)).isEqualTo("curl");
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    headers.add(header[0]);
                    headers.add(header[1].replace("Token $TOKEN", server.authorization(Role.STAFF)));
                }
                default -> url = words.get(i);
            }
        }
        assertThat(url).startsWith("http://localhost:8000/");
        String path = url.substring("http://localhost:8000".length());
        return client.send(method, path, body, headers.toArray(new String[0]));
    }

    @Test
    void itNamesEveryPathAndParameter() throws IOException {
        String page = Files.readString(PAGE);
        OpenApiContract contract = OpenApiContract.of(server.server().url());

        for (String path : contract.document().get("paths").propertyNames()) {
            assertThat(page).contains("`" + path + "`");
        }
        contract.document()
                .get("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("parameters")
                        .forEach(parameter -> assertThat(page)
                                .contains(parameter.get("name").asString().replaceFirst("__.*", "")))));
    }

    @Test
    void itsExampleOfAnErrorIsWhatIsAnswered() throws IOException {
        Answer answer = server.client(Role.STAFF)
                .post("/api/products/", "{\"name\": \"Kettle\", \"price\": \"12,50\"}")
                .is(400);

        assertThat(Files.readString(PAGE)).contains(answer.body());
    }
}

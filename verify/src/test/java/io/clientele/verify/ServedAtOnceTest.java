package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.Clientele;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.store.DbLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line works on a database while a server serves it, and the next request sees what it did. */
class ServedAtOnceTest {
    @TempDir
    private Path folder;

    private ClienteleServer server;

    @BeforeEach
    void start() {
        server = ClienteleServer.start(
                ServerSettings.of(DbLocation.of(database()), "test").withPort(0));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatACommandWritesIsServedAtOnce() throws Exception {
        assertThat(get("api/customers/")).contains("\"count\":0,");
        assertThat(get("api/rfm/")).contains("\"count\":0,");

        clientele("seed", "--customers", "70");
        assertThat(get("api/customers/")).contains("\"count\":70,");
        assertThat(get("api/rfm/")).contains("\"count\":0,");

        clientele("calculate-rfm");
        assertThat(get("api/rfm/")).contains("\"count\":70,");

        clientele("seed", "--customers", "140", "--replace");
        assertThat(get("api/customers/")).contains("\"count\":140,");
        assertThat(get("api/rfm/")).contains("\"count\":0,");
    }

    private Path database() {
        return folder.resolve("shop.db");
    }

    private void clientele(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code =
                Clientele.run(words, err, err, Map.of("CLIENTELE_DB", database().toString()));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

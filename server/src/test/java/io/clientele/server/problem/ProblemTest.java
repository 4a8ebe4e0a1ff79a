package io.clientele.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.store.DbLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static ClienteleServer server;

    @BeforeAll
    static void start() {
        server = ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void saysThatThereIsNothingAtAnUnknownPath() throws Exception {
        HttpResponse<String> response = send("GET", "/api/no-such-thing/", "*/*");

        JsonNode problem = problem(response, 404);
        assertThat(problem.get("title").asString()).isEqualTo("Not Found");
        assertThat(problem.get("detail").asString()).isEqualTo("there is nothing at /api/no-such-thing/");
        assertThat(problem.get("errors").isEmpty()).isTrue();
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
    }

    @Test
    void saysSoAlsoToAProgramThatTakesJsonOnlyOrNothingThatThereIs() throws Exception {
        problem(send("GET", "/api/no-such-thing/", "application/json"), 404);
        problem(send("GET", "/api/no-such-thing/", "image/png"), 404);
    }

    @Test
    void showsABrowserAPageOutsideTheApi() throws Exception {
        HttpResponse<String> response = send("GET", "/admin/no-such-page/", "text/html,*/*;q=0.8");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(response.body()).contains("<html", "there is nothing at /admin/no-such-page/");
    }

    @Test
    void namesTheAllowedMethods() throws Exception {
        HttpResponse<String> response = send("DELETE", "/health/", "*/*");

        assertThat(problem(response, 405).get("detail").asString())
                .isEqualTo("method is DELETE, but must be one of GET");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void saysWhatItCouldAnswerInstead() throws Exception {
        assertThat(problem(send("GET", "/health/", "image/png"), 406)
                        .get("detail")
                        .asString())
                .contains("application/json");
    }

    @Test
    void answersWhatIsNoHttp() throws Exception {
        for (String request : new String[] {
            "nonsense\r\n\r\n",
            "GET /api/ HTTP/1.1\r\n\r\n",
            "GET /a|b{}<> HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
        }) {
            assertThat(raw(request)).as(request).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
    }

    @Test
    void answersHeadersThatAreTooLarge() throws Exception {
        String answer = raw("GET /api/ HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "X-Content-Type-Options: nosniff");
    }

    @Test
    void answersAnEncodingOfBodiesThatIsUnknown() throws Exception {
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n\r\n"))
                .startsWith("HTTP/1.1 501")
                .contains("application/problem+json");
    }

    private static HttpResponse<String> send(String method, String path, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .method(method, BodyPublishers.noBody())
                .header("Accept", accept)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    /** The answer up to the end of the connection. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

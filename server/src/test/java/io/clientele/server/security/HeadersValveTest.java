package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.web.SecurityHeaders;
import io.clientele.store.DbLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersValveTest {
    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

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

    @ParameterizedTest
    @CsvSource({
        "200, GET /health/",
        "200, HEAD /health/",
        "200, OPTIONS /health/",
        "200, GET /assets/clientele.css",
        "200, GET /webjars/htmx.org/dist/htmx.min.js",
        "303, GET /admin/",
        "403, POST /admin/theme/",
        "404, GET /no-such-page",
        "404, GET /assets/no-such-file.css",
        "404, GET /assets/",
        "405, DELETE /health/",
        "405, TRACE /health/",
        "405, BREW /health/",
        "400, GET /api/;x=y/",
        "400, GET /api/%2e%2e/admin/",
        "400, GET /assets/..%2fapplication.properties",
        "400, GET /api//customers/",
        "400, GET /%00",
        "400, GET /api/{}",
    })
    void standOnAnswersOfAllKinds(int status, String request) {
        assertSafe(status, RawHttp.exchange(server, request + END + "\r\n"));
    }

    @Test
    void standOnWhatTomcatAnswersItself() {
        assertSafe(400, RawHttp.exchange(server, "GET\r\n\r\n"));
        assertSafe(400, RawHttp.exchange(server, "GET /health/ HTTP/1.1\r\n\r\n"));
        assertSafe(400, RawHttp.exchange(server, "GET /health/" + END + "No colon\r\n\r\n"));
        assertSafe(400, RawHttp.exchange(server, "POST /health/" + END + "Content-Length: -1\r\n\r\n"));
        assertSafe(501, RawHttp.exchange(server, "POST /health/" + END + "Transfer-Encoding: zip\r\n\r\n"));
        assertSafe(505, RawHttp.exchange(server, "GET /health/ HTTP/3.0\r\nHost: localhost\r\n\r\n"));
    }

    @Test
    void standOnAnAnswerThatNothingHasChanged() {
        String first = RawHttp.exchange(server, "GET /assets/clientele.css" + END + "\r\n");
        String modified = first.lines()
                .filter(line -> line.startsWith("Last-Modified: "))
                .findFirst()
                .orElseThrow()
                .substring("Last-Modified: ".length());

        assertSafe(
                304,
                RawHttp.exchange(
                        server, "GET /assets/clientele.css" + END + "If-Modified-Since: " + modified + "\r\n\r\n"));
    }

    @Test
    void keepPagesOutOfCachesButNotFiles() {
        assertThat(RawHttp.exchange(server, "GET /admin/" + END + "\r\n"))
                .contains("Cache-Control: no-cache, no-store");
        assertThat(RawHttp.exchange(server, "GET /assets/clientele.css" + END + "\r\n"))
                .contains("Cache-Control: max-age=3600");
    }

    private static void assertSafe(int status, String response) {
        String head = response.substring(0, Math.max(0, response.indexOf("\r\n\r\n")));
        assertThat(head).startsWith("HTTP/1.1 " + status);
        SecurityHeaders.ALWAYS.forEach((name, value) -> assertThat(head).containsOnlyOnce(name + ": " + value));
        assertThat(head)
                .doesNotContain(
                        "Server:",
                        "X-Powered-By",
                        "Strict-Transport-Security",
                        "JSESSIONID",
                        "Set-Cookie: clientele_session")
                .containsOnlyOnce("Content-Security-Policy");
        assertThat(response).doesNotContain("Tomcat", "Exception", "\tat ");
    }
}

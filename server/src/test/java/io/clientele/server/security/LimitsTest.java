package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static Http http;
    private static TestUsers users;

    @BeforeAll
    static void start() {
        server = ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0));
        http = new Http(server);
        users = TestUsers.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void headersHave16Kilobytes() {
        assertThat(RawHttp.exchange(server, "GET /health/" + END + "X-Long: " + "x".repeat(15_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.exchange(server, "GET /health/" + END + "X-Long: " + "x".repeat(17_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json", "Content-Security-Policy");
    }

    @Test
    void anAddressHasAtMostAsMuch() {
        assertThat(RawHttp.exchange(server, "GET /health/?" + "x".repeat(17_000) + END + "\r\n"))
                .matches("(?s)HTTP/1.1 4(00|14|31) .*")
                .contains("application/problem+json", "Content-Security-Policy");
    }

    @Test
    void parametersAre2000() {
        String form = "a=1&".repeat(2_100);
        String cookie = users.cookie(Role.STAFF);

        assertThat(http.form("/admin/login/", form).statusCode()).isIn(400, 413);
        assertThat(http.form("/admin/theme/", form, "Cookie", cookie, "X-CSRFToken", users.csrf(cookie))
                        .statusCode())
                .isIn(400, 413);
        assertThat(http.get("/api/customers/?" + "a&".repeat(2_100)).statusCode())
                .isIn(400, 413);
        assertThat(http.get("/admin/login/?" + "a&".repeat(2_100)).statusCode()).isIn(400, 413);
    }

    @Test
    void aFormHas2Megabytes() {
        assertThat(http.form("/admin/login/", "username=" + "x".repeat(2_200_000))
                        .statusCode())
                .isIn(400, 403, 413);
    }

    @Test
    void filesAreNotTaken() {
        String cookie = users.cookie(Role.STAFF);
        String body = "--x\r\nContent-Disposition: form-data; name=\"theme\"; filename=\"a\"\r\n\r\ndark\r\n--x--\r\n";

        assertThat(http.sendBody(
                                "POST",
                                "/admin/theme/",
                                body,
                                "Cookie",
                                cookie,
                                "X-CSRFToken",
                                users.csrf(cookie),
                                "Content-Type",
                                "multipart/form-data; boundary=x")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""))
                .doesNotContain("dark");
    }

    @Test
    void aLineBreakInAParameterIsNoneInAHeader() {
        for (String path : new String[] {
            "/admin/orders/?status=%0d%0aSet-Cookie:%20evil=1", "/admin/login/?next=/%0d%0aSet-Cookie:%20evil=1"
        }) {
            assertThat(http.get(path).headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("evil"));
        }
    }
}

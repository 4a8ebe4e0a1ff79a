package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyTest {
    private static final String[] FORWARDED = {
        "X-Forwarded-Host", "crm.example.com", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7"
    };

    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static Http http;
    private static TestUsers users;

    @BeforeAll
    static void start() {
        server = ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0)
                .withAllowedHosts(List.of("crm.example.com"))
                .withBehindProxy(true));
        http = new Http(server);
        users = TestUsers.addTo(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersToTheNameThatTheClientAskedFor() {
        assertThat(http.get("/health/", FORWARDED).statusCode()).isEqualTo(200);
        assertThat(http.get("/health/", "X-Forwarded-Host", "evil.example").statusCode())
                .isEqualTo(400);
    }

    @Test
    void holdsTheClientToHttps() {
        assertThat(http.get("/health/", FORWARDED).headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(http.get("/health/").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void sendsTheCookieOverHttpsOnly() {
        HttpResponse<String> form = http.get(Refusal.LOGIN, FORWARDED);
        String csrf = URLEncoder.encode(TestUsers.csrfIn(form.body()), StandardCharsets.UTF_8);
        HttpResponse<String> response = http.form(
                Refusal.LOGIN,
                "username=staff&password=" + TestUsers.PASSWORD.replace(' ', '+') + "&_csrf=" + csrf,
                "Cookie",
                TestUsers.cookie(form, "clientele_csrf"),
                "X-Forwarded-Host",
                "crm.example.com",
                "X-Forwarded-Proto",
                "https");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(form.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(response.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void readingIsNotOpen() {
        assertThat(http.get("/metrics/", FORWARDED).statusCode()).isEqualTo(401);
        assertThat(http.get("/metrics/").statusCode()).isEqualTo(401);
        assertThat(http.get("/metrics/", "Authorization", users.authorization(Role.VIEWER))
                        .statusCode())
                .isEqualTo(200);
    }
}

package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read without an account: everybody on this machine, and nobody else unless it is said. */
class OpenReadingTest {
    @TempDir
    private Path folder;

    @Test
    void isOpenOnTheLoopback() {
        try (ClienteleServer server = ClienteleServer.start(settings())) {
            Http http = new Http(server);

            assertThat(http.get("/metrics/").statusCode()).isEqualTo(200);
            assertThat(http.get("/api/customers/").statusCode()).isEqualTo(200);
            assertThat(http.get("/admin/").statusCode()).isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nX-Forwarded-For: 203.0.113.7",
                "Host: localhost\r\nForwarded: for=203.0.113.7",
                "Host: localhost\r\nVia: 1.1 proxy",
                "Host: localhost\r\nX-Real-IP: 203.0.113.7",
                "Host: crm.example.com"
            })
    void isNotOpenToWhatCameThroughAProxy(String headers) {
        try (ClienteleServer server = ClienteleServer.start(settings().withAllowedHosts(List.of("crm.example.com")))) {
            assertThat(RawHttp.exchange(
                            server, "GET /metrics/ HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void isNotOpenWhereOtherMachinesReachTheServer() {
        try (ClienteleServer server = ClienteleServer.start(settings().withHost("0.0.0.0"))) {
            Http http = new Http(server);
            TestUsers users = TestUsers.addTo(server);

            assertThat(http.get("/metrics/").statusCode()).isEqualTo(401);
            assertThat(http.get("/api/customers/").headers().firstValue("WWW-Authenticate"))
                    .hasValue("Token realm=\"clientele\"");
            assertThat(http.get("/health/").statusCode()).isEqualTo(200);
            assertThat(http.get("/admin/login/").statusCode()).isEqualTo(200);
            for (Role role : Role.values()) {
                assertThat(http.get("/api/customers/", "Authorization", users.authorization(role))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(http.get("/api/customers/", "Cookie", users.cookie(role))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void isOpenToAllWhereThatIsSaid() {
        try (ClienteleServer server =
                ClienteleServer.start(settings().withHost("0.0.0.0").withPublicRead(true))) {
            Http http = new Http(server);

            assertThat(http.get("/api/customers/").statusCode()).isEqualTo(200);
            assertThat(http.send("POST", "/api/customers/").statusCode()).isEqualTo(401);
            assertThat(http.get("/admin/").statusCode()).isEqualTo(303);
        }
    }

    private ServerSettings settings() {
        return ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0);
    }
}

package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.store.DbLocation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFilterTest {
    @TempDir
    private static Path folder;

    private static ClienteleServer server;

    @BeforeAll
    static void start() {
        server = ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0)
                .withAllowedHosts(List.of("CRM.example.com")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8000",
                "LOCALHOST.:80",
                "127.0.0.1",
                "127.0.0.1:9",
                "[::1]",
                "[::1]:8000",
                "crm.example.com",
                "crm.example.com:443"
            })
    void answersToItsNames(String host) {
        assertThat(askedAs(host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "evil.example:8000",
                "127.0.0.2",
                "127.0.0.1.nip.io",
                "[::2]",
                "crm.example.com.evil.example",
                "xcrm.example.com",
                "0.0.0.0",
                "2130706433"
            })
    void refusesOtherNames(String host) {
        assertThat(askedAs(host))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "--allowed-host")
                .doesNotContain("healthy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost, evil.example", "localhost@evil.example", "local host", "localhost:x"})
    void refusesWhatIsNoName(String host) {
        assertThat(askedAs(host)).startsWith("HTTP/1.1 400").doesNotContain("healthy");
    }

    @Test
    void refusesTwoHosts() {
        assertThat(RawHttp.exchange(server, "GET /health/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.exchange(
                        server,
                        "GET http://evil.example/health/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void doesNotTakeANameFromAHeaderOfProxies() {
        assertThat(askedAs("evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost"))
                .startsWith("HTTP/1.1 400");
    }

    private static String askedAs(String host) {
        return RawHttp.exchange(server, "GET /health/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }
}

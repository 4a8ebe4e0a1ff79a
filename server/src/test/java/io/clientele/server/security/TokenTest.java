package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.User;
import io.clientele.store.edit.Actor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String PRODUCT =
            "{\"name\": \"Kettle\", \"category\": \"Kitchen\", \"price\": \"9.90\", \"stock\": 3}";

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

    @ParameterizedTest
    @ValueSource(strings = {"Token", "token", "Bearer", "BEARER"})
    void writesWithoutACsrfToken(String scheme) {
        String token = users.authorization(Role.STAFF).substring("Token ".length());

        assertThat(post("Authorization", scheme + " " + token).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Token",
                "Token ",
                "Token x",
                "Bearer clientele_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Token clientele_' OR 1=1 --AAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void thatIsNoneIsRefusedAlsoWhereReadingIsOpen(String authorization) {
        HttpResponse<String> response = http.get("/api/customers/", "Authorization", authorization);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Token realm=\"clientele\"");
        assertThat(response.body()).contains("the token is not valid").doesNotContain("AAAA");
    }

    @Test
    void countsForMoreThanASession() {
        String staff = users.cookie(Role.STAFF);

        assertThat(post("Authorization", users.authorization(Role.VIEWER), "Cookie", staff)
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("Authorization", "Token x", "Cookie", staff).statusCode())
                .isEqualTo(401);
    }

    @Test
    void isInvalidOnceItIsRevokedOrItsUserIsDeactivated() {
        User user = users.accounts().create("robot", TestUsers.PASSWORD, Role.STAFF, Actor.COMMAND_LINE);
        Accounts.NewToken one = users.accounts().createToken(user, "one", Actor.COMMAND_LINE);
        Accounts.NewToken two = users.accounts().createToken(user, "two", Actor.COMMAND_LINE);
        assertThat(post("Authorization", "Token " + one.secret()).statusCode()).isEqualTo(201);

        users.accounts().revokeToken(one.token().id(), Actor.COMMAND_LINE);
        assertThat(post("Authorization", "Token " + one.secret()).statusCode()).isEqualTo(401);
        assertThat(post("Authorization", "Token " + two.secret()).statusCode()).isEqualTo(201);

        users.store().update(user.id(), "robot", Role.STAFF, false, null, TestUsers.edit());
        assertThat(post("Authorization", "Token " + two.secret()).statusCode()).isEqualTo(401);
    }

    @Test
    void isNotStored() throws Exception {
        String secret = users.authorization(Role.STAFF).substring("Token ".length());
        for (Path file : new Path[] {folder.resolve("shop.db"), folder.resolve("shop.db-wal")}) {
            if (Files.exists(file)) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret)
                        .doesNotContain(TestUsers.PASSWORD);
            }
        }
        assertThat(users.accounts()
                        .createToken(users.user(Role.STAFF), "x", Actor.COMMAND_LINE)
                        .toString())
                .doesNotContain("clientele_");
    }

    @Test
    void aSessionWritesWithItsCsrfTokenOnly() {
        String cookie = users.cookie(Role.STAFF);
        String csrf = users.csrf(cookie);

        assertThat(post("Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(post("Cookie", cookie, CsrfTokens.HEADER, "x").statusCode()).isEqualTo(403);
        assertThat(post("Cookie", cookie, CsrfTokens.HEADER, csrf).statusCode()).isEqualTo(201);
        assertThat(post(CsrfTokens.HEADER, csrf).statusCode()).isEqualTo(401);
    }

    @Test
    void aPasswordInTheHeaderIsNoLogin() {
        assertThat(post("Authorization", "Basic c3RhZmY6Zm9yIHRlc3RzIG9ubHk=").statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> post(String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return http.sendBody("POST", "/api/products/", PRODUCT, all);
    }
}

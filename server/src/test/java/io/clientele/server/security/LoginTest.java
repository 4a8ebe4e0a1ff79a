package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.User;
import io.clientele.store.edit.Actor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static TestUsers users;
    private static Http http;

    @BeforeAll
    static void start() {
        server = ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0));
        users = TestUsers.addTo(server);
        http = new Http(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsAUserIn() {
        HttpResponse<String> response = login("Staff", TestUsers.PASSWORD, "");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/admin/");
        String cookie = TestUsers.cookie(response, "clientele_session");
        assertThat(http.get("/admin/", "Cookie", cookie).body()).contains("staff");
    }

    @Test
    void hidesTheCookieFromScriptsAndOtherSites() {
        HttpResponse<String> response = login("staff", TestUsers.PASSWORD, "");

        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(header -> header.startsWith("clientele_session="))
                .singleElement()
                .satisfies(header -> assertThat(header)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure", "Max-Age", "Expires", "Domain"));
    }

    @Test
    void givesANewSessionAtEachLogin() {
        String planted = "clientele_session=0123456789ABCDEF0123456789ABCDEF";
        HttpResponse<String> form = http.get(Refusal.LOGIN, "Cookie", planted);
        String csrfCookie = TestUsers.cookie(form, "clientele_csrf");

        HttpResponse<String> first = post(form, csrfCookie + "; " + planted, "staff", TestUsers.PASSWORD, "");
        String session = TestUsers.cookie(first, "clientele_session");
        HttpResponse<String> page = http.get("/admin/", "Cookie", session);
        String again = TestUsers.cookie(
                send(page, session, "username=staff&password=" + encoded(TestUsers.PASSWORD)), "clientele_session");

        assertThat(session).isNotEqualTo(planted);
        assertThat(again).isNotEqualTo(session);
        assertThat(http.get("/admin/", "Cookie", planted).statusCode()).isEqualTo(303);
        assertThat(http.get("/admin/", "Cookie", session).statusCode()).isEqualTo(303);
        assertThat(http.get("/admin/", "Cookie", again).statusCode()).isEqualTo(200);
    }

    @Test
    void makesNoSessionForWhoOnlyLooks() {
        assertThat(http.get(Refusal.LOGIN).headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).startsWith("clientele_csrf=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(http.get("/api/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(http.get("/health/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(http.get("/api/", "Authorization", users.authorization(Role.STAFF))
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void tellsNobodyWhichNamesThereAre() {
        users.accounts().create("away", TestUsers.PASSWORD, Role.STAFF, Actor.COMMAND_LINE);
        deactivate("away");

        HttpResponse<String> wrong = login("viewer", "not the password", "");
        HttpResponse<String> unknown = login("nobody", "not the password", "");
        HttpResponse<String> inactive = login("away", TestUsers.PASSWORD, "");
        HttpResponse<String> impossible = login("no\u0000body", "not the password", "");

        assertThat(wrong.statusCode()).isEqualTo(403);
        for (HttpResponse<String> other : List.of(unknown, inactive, impossible)) {
            assertThat(other.statusCode()).isEqualTo(wrong.statusCode());
            assertThat(withoutName(other)).isEqualTo(withoutName(wrong));
        }
    }

    @Test
    void comparesAHashAlsoWhereThereIsNoUser() {
        // As strong as those that are stored: it takes as long.
        assertThat(Passwords.outdated(Passwords.NOBODYS_HASH)).isFalse();
        assertThat(Passwords.NOBODYS_HASH.substring(0, 15))
                .isEqualTo(Passwords.hash("whatever it is").substring(0, 15));
        assertThat(Passwords.matches("", Passwords.NOBODYS_HASH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "evil.example",
                "/admin/\r\nSet-Cookie: a=b",
                "\\\\evil.example",
                " //evil.example"
            })
    void leadsNobodyElsewhere(String next) {
        HttpResponse<String> response = login("staff", TestUsers.PASSWORD, next);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/admin/");
        assertThat(http.get(Refusal.LOGIN + "?next=" + encoded(next)).body())
                .contains("name=\"next\" value=\"/admin/\"");
    }

    @Test
    void leadsBackToWhatWasAskedFor() {
        HttpResponse<String> asked = http.get("/admin/orders/?status=pending&page=2");
        assertThat(asked.statusCode()).isEqualTo(303);
        String location = asked.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/admin/login/?next=%2Fadmin%2Forders%2F%3Fstatus%3Dpending%26page%3D2");

        assertThat(login("staff", TestUsers.PASSWORD, "/admin/orders/?status=pending&page=2")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/admin/orders/?status=pending&page=2");
    }

    @Test
    void endsASessionAtTheLogout() {
        String cookie = users.cookie(Role.STAFF);
        HttpResponse<String> page = http.get("/admin/", "Cookie", cookie);

        HttpResponse<String> response =
                http.form("/admin/logout/", "_csrf=" + encoded(TestUsers.csrfIn(page.body())), "Cookie", cookie);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(http.get("/admin/", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void endsSessionsWhenTheAccountChanges() {
        User user = users.accounts().create("changing", TestUsers.PASSWORD, Role.STAFF, Actor.COMMAND_LINE);
        String before = users.cookie("changing", TestUsers.PASSWORD);
        assertThat(http.get("/admin/", "Cookie", before).statusCode()).isEqualTo(200);

        users.accounts().changePassword(user, "another password", Actor.COMMAND_LINE);
        assertThat(http.get("/admin/", "Cookie", before).statusCode()).isEqualTo(303);

        String after = users.cookie("changing", "another password");
        assertThat(http.get("/admin/", "Cookie", after).statusCode()).isEqualTo(200);
        deactivate("changing");
        assertThat(http.get("/admin/", "Cookie", after).statusCode()).isEqualTo(303);
    }

    @Test
    void refusesAFormOfAnotherSite() {
        HttpResponse<String> form = http.get(Refusal.LOGIN);
        String cookie = TestUsers.cookie(form, "clientele_csrf");
        String fields = "username=staff&password=" + encoded(TestUsers.PASSWORD);
        String session = users.cookie(Role.STAFF);

        assertThat(http.form(Refusal.LOGIN, fields).statusCode()).isEqualTo(403);
        assertThat(http.form(Refusal.LOGIN, fields, "Cookie", cookie).statusCode())
                .isEqualTo(403);
        assertThat(http.form(Refusal.LOGIN, fields + "&_csrf=x", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.form("/admin/logout/", "", "Cookie", session).statusCode())
                .isEqualTo(403);
        // The token of a visitor is none of the session.
        assertThat(http.form(
                                "/admin/logout/",
                                "_csrf=" + encoded(TestUsers.csrfIn(form.body())),
                                "Cookie",
                                session + "; " + cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.get("/admin/", "Cookie", session).statusCode()).isEqualTo(200);
    }

    private static void deactivate(String username) {
        User user = users.accounts().find(username).orElseThrow();
        users.store().update(user.id(), username, user.role(), false, null, TestUsers.edit());
    }

    private static HttpResponse<String> login(String username, String password, String next) {
        HttpResponse<String> form = http.get(Refusal.LOGIN);
        return post(form, TestUsers.cookie(form, "clientele_csrf"), username, password, next);
    }

    private static HttpResponse<String> post(
            HttpResponse<String> form, String cookie, String username, String password, String next) {
        String more = next.isEmpty() ? "" : "&next=" + encoded(next);
        return send(form, cookie, "username=" + encoded(username) + "&password=" + encoded(password) + more);
    }

    private static HttpResponse<String> send(HttpResponse<String> form, String cookie, String fields) {
        return http.form(Refusal.LOGIN, fields + "&_csrf=" + encoded(TestUsers.csrfIn(form.body())), "Cookie", cookie);
    }

    private static String withoutName(HttpResponse<String> page) {
        return page.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("(?s)(<input[^>]*id=\"username\"[^>]*) value=\"[^\"]*\"", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

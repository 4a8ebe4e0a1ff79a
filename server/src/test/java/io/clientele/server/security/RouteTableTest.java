package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.Routes;
import io.clientele.server.Routes.Route;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;

/** Every route of every controller has a rule, and the rule is what decides. */
class RouteTableTest {
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
    void everyRouteHasARule() {
        assertThat(Routes.of(server))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(access(route))
                        .as("the rule in AccessRules for %s %s", route.method(), route.pattern())
                        .isPresent());
    }

    @Test
    void whoHasNotLoggedInGetsWhatIsOpenOnly() {
        for (Route route : Routes.of(server)) {
            HttpResponse<String> response = http.send(route.method(), route.path());
            if (access(route).orElseThrow().grantedTo(null, true)) {
                // The shop is empty: there is no record 1.
                int missing = route.pattern().contains("{") ? 401 : 404;
                assertThat(response.statusCode()).as("%s", route).isNotIn(401, missing);
            } else if (route.pattern().startsWith("/api/")) {
                assertThat(response.statusCode()).as("%s", route).isEqualTo(401);
                assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
            } else if (route.method().equals("GET")) {
                assertThat(response.headers().firstValue("Location").orElse(""))
                        .as("%s", route)
                        .startsWith("/admin/login/");
            } else {
                assertThat(response.statusCode()).as("%s", route).isEqualTo(403);
            }
        }
    }

    /** Writes that are allowed are not tried, but for those of the API, which take no plain text. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void aUserGetsWhatTheRoleIncludes(Role role) {
        String cookie = users.cookie(role);
        String[] session = {"Cookie", cookie, "X-CSRFToken", users.csrf(cookie), "Content-Type", "text/plain"};
        String[] token = {"Authorization", users.authorization(role), "Content-Type", "text/plain"};
        for (Route route : Routes.of(server)) {
            boolean api = route.pattern().startsWith("/api/");
            if (!access(route).orElseThrow().grantedTo(role, true)) {
                assertRefused(role, route, http.send(route.method(), route.path(), session));
                if (api) {
                    assertRefused(role, route, http.send(route.method(), route.path(), token));
                }
            } else if (api || route.method().equals("GET")) {
                assertLetIn(route, http.send(route.method(), route.path(), session));
                if (api) {
                    assertLetIn(route, http.send(route.method(), route.path(), token));
                }
            }
        }
    }

    private static void assertRefused(Role role, Route route, HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s of %s", route, role).isEqualTo(403);
        assertThat(response.body()).contains("the role " + role.key() + " doesn't include this");
    }

    private static void assertLetIn(Route route, HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s", route).isNotIn(401, 403).isLessThan(500);
        assertThat(response.headers().firstValue("Location").orElse("")).doesNotContain("/login/");
    }

    @Test
    void aTokenOpensNoPageOfTheAdmin() {
        assertThat(http.get("/admin/", "Authorization", users.authorization(Role.SUPERUSER))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatHasNoRuleIsNotThere() {
        assertThat(http.get("/error").statusCode()).isEqualTo(404);
        assertThat(http.get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(http.get("/v3/api-docs").statusCode()).isEqualTo(404);
        assertThat(http.get("/swagger-ui/index.html").statusCode()).isEqualTo(404);
        assertThat(http.get("/api/no-such-list/").statusCode()).isEqualTo(404);
        assertThat(http.send("DELETE", "/api/customers/").statusCode()).isEqualTo(405);
    }

    @Test
    void theMostSpecificPatternHolds() {
        assertThat(access("GET", "/admin/products/")).contains(Access.VIEWER);
        assertThat(access("GET", "/admin/users/")).contains(Access.SUPERUSER);
        assertThat(access("GET", "/admin/products/7/")).contains(Access.VIEWER);
        assertThat(access("GET", "/admin/users/7/")).contains(Access.SUPERUSER);
        assertThat(access("GET", "/admin/users/7/history/")).contains(Access.SUPERUSER);
        assertThat(access("GET", "/admin/products/add/")).contains(Access.STAFF);
    }

    private static Optional<Access> access(Route route) {
        return access(route.method(), route.path());
    }

    private static Optional<Access> access(String method, String path) {
        return AccessRules.all().find(PathContainer.parsePath(path)).flatMap(rule -> rule.access(method));
    }
}

package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.server.ClienteleServer;
import io.clientele.server.Routes;
import io.clientele.server.Routes.Route;
import io.clientele.server.ServerSettings;
import io.clientele.store.DbLocation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;

/** Every route of every controller has a rule, and the rule is what decides. */
class RouteTableTest {
    @TempDir
    private static Path folder;

    private static ClienteleServer server;
    private static Http http;

    @BeforeAll
    static void start() {
        server = ClienteleServer.start(ServerSettings.of(DbLocation.of(folder.resolve("shop.db")), "test")
                .withPort(0));
        http = new Http(server);
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
    void refusesWhoHasNotLoggedIn() {
        for (Route route : Routes.of(server)) {
            Access access = access(route).orElseThrow();
            HttpResponse<String> response = http.send(route.method(), route.path());
            if (access == Access.ANYONE || access == Access.READER) {
                // The shop is empty: there is no record 1.
                int missing = route.pattern().contains("{") ? 401 : 404;
                assertThat(response.statusCode()).as("%s", route).isNotIn(401, missing);
            } else {
                assertThat(response.statusCode()).as("%s", route).isIn(303, 401, 403);
            }
        }
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

package io.clientele.server;

import io.clientele.server.security.Accounts;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user of each role, named as the role is, with a token. */
public final class TestUsers {
    public static final String PASSWORD = "for tests only";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ClienteleServer server;
    private final Map<Role, User> users = new EnumMap<>(Role.class);
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    private TestUsers(ClienteleServer server) {
        this.server = server;
    }

    /** Adds them to the server's database. */
    public static TestUsers addTo(ClienteleServer server) {
        TestUsers all = new TestUsers(server);
        for (Role role : Role.values()) {
            User user = all.accounts().create(role.key(), PASSWORD, role, Actor.COMMAND_LINE);
            all.users.put(role, user);
            all.tokens.put(
                    role,
                    all.accounts().createToken(user, "test", Actor.COMMAND_LINE).secret());
        }
        return all;
    }

    public Accounts accounts() {
        return server.context().getBean(Accounts.class);
    }

    public UserStore store() {
        return server.context().getBean(UserStore.class);
    }

    /** A change by nobody in particular, now. */
    public static Edit edit() {
        return new Edit(Actor.COMMAND_LINE, Instant.now());
    }

    /** As it was made. */
    public User user(Role role) {
        return users.get(role);
    }

    /** A value for the header {@code Authorization}. */
    public String authorization(Role role) {
        return "Token " + tokens.get(role);
    }

    /** Logs the user in. A value for the header {@code Cookie}. */
    public String cookie(Role role) {
        return cookie(role.key(), PASSWORD);
    }

    public String cookie(String username, String password) {
        HttpResponse<String> form = send(HttpRequest.newBuilder(server.url().resolve("/admin/login/")));
        String before = cookie(form, "clientele_csrf");
        String fields = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(csrfIn(form.body()));
        HttpResponse<String> response = send(HttpRequest.newBuilder(server.url().resolve("/admin/login/"))
                .header("Cookie", before)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
        if (response.statusCode() != 303) {
            throw new AssertionError("the login of " + username + " got " + response.statusCode());
        }
        return cookie(response, "clientele_session");
    }

    /** The token that a form of this session must repeat as {@code _csrf}, or a script as {@code X-CSRFToken}. */
    public String csrf(String cookie) {
        return csrfIn(
                send(HttpRequest.newBuilder(server.url().resolve("/admin/")).header("Cookie", cookie))
                        .body());
    }

    /** The token in a page that has a form. */
    public static String csrfIn(String page) {
        Matcher matcher = CSRF.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("no field _csrf in " + page);
        }
        return matcher.group(1);
    }

    /** {@code name=value} of a cookie that the response sets. */
    public static String cookie(HttpResponse<?> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "="))
                .map(header -> header.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + response.headers()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

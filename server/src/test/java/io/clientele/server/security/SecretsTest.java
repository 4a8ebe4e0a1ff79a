package io.clientele.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditEntry;
import io.clientele.store.audit.AuditLog;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A day in a server's life, with all logs on: what the logs and the history say of it, and what they keep to themselves. */
class SecretsTest {
    private static final String WRONG = "my other password";

    @TempDir
    private Path folder;

    @Test
    void standInNoLogAndNoHistory() {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        String cookie;
        String token;
        List<String> log;
        try (ClienteleServer server = ClienteleServer.start(
                ServerSettings.of(location, "test").withPort(0).withAccessLog(true))) {
            Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            ListAppender<ILoggingEvent> appender = new ListAppender<>();
            appender.start();
            Level before = root.getLevel();
            root.setLevel(Level.DEBUG);
            root.detachAndStopAllAppenders();
            root.addAppender(appender);
            try {
                TestUsers users = TestUsers.addTo(server);
                Http http = new Http(server);
                failedLogin(http, "staff\r\n2026-01-01 ERROR forged", WRONG);
                failedLogin(http, "viewer", WRONG);
                cookie = users.cookie(Role.STAFF);
                token = users.authorization(Role.STAFF).substring("Token ".length());
                http.get("/api/customers/", "Authorization", "Token " + token);
                http.get("/admin/", "Cookie", cookie);
                http.form("/admin/logout/", "_csrf=" + encoded(users.csrf(cookie)), "Cookie", cookie);
            } finally {
                root.detachAppender(appender);
                root.setLevel(before);
            }
            log = List.copyOf(appender.list).stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .toList();
        }

        String session = cookie.substring(cookie.indexOf('=') + 1);
        assertThat(log)
                .hasSizeGreaterThan(50)
                .anyMatch(line -> line.startsWith("login as viewer from 127.0.0.1 failed"))
                .anyMatch(line -> line.equals("staff has logged in from 127.0.0.1"))
                .noneMatch(line -> line.contains(TestUsers.PASSWORD) || line.contains(encoded(TestUsers.PASSWORD)))
                .noneMatch(line -> line.contains(WRONG) || line.contains(encoded(WRONG)))
                .noneMatch(line -> line.contains(token))
                .noneMatch(line -> line.contains(session))
                .noneMatch(line -> line.contains("{bcrypt}"))
                .noneMatch(line -> line.startsWith("login as") && line.contains("\n"));

        List<AuditEntry> history = new AuditLog(Database.open(location)).recent(100, null);
        assertThat(history)
                .extracting(AuditEntry::action)
                .contains(Action.LOGIN, Action.LOGIN_FAILED, Action.LOGOUT, Action.ADD);
        assertThat(history.toString())
                .contains("viewer")
                .doesNotContain(TestUsers.PASSWORD, WRONG, token, session, "{bcrypt}", "\r", "\n");
    }

    private static void failedLogin(Http http, String username, String password) {
        HttpResponse<String> form = http.get(Refusal.LOGIN);
        HttpResponse<String> response = http.form(
                Refusal.LOGIN,
                "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                        + encoded(TestUsers.csrfIn(form.body())),
                "Cookie",
                TestUsers.cookie(form, "clientele_csrf"));
        assertThat(response.statusCode()).isEqualTo(403);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

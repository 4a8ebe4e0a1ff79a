package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.server.ClienteleServer;
import io.clientele.server.LogFormat;
import io.clientele.server.ServerSettings;
import io.clientele.store.DbLocation;
import java.util.List;

/**
 * Starts the server. Apart from {@link ServeCommand}, which the help of all commands loads: the server's classes are there
 * only when the launcher was asked to serve.
 */
final class Serving {

    private Serving() {}

    /** The options of the command. */
    record Wish(
            DbLocation location,
            String host,
            int port,
            boolean publicRead,
            List<String> allowedHosts,
            boolean behindProxy,
            boolean accessLog,
            boolean jsonLog) {}

    /** Returns when the server has been stopped. */
    static void run(Console console, Wish wish, String dbArgument) {
        ServerSettings settings = ServerSettings.of(wish.location(), Version.number())
                .withHost(wish.host())
                .withPort(wish.port())
                .withPublicRead(wish.publicRead())
                .withAllowedHosts(wish.allowedHosts())
                .withBehindProxy(wish.behindProxy())
                .withAccessLog(wish.accessLog())
                .withLogFormat(wish.jsonLog() ? LogFormat.JSON : LogFormat.TEXT);
        try (ClienteleServer server = ClienteleServer.start(settings, console::say)) {
            console.say("Serving " + wish.location());
            console.say("  " + server.url() + "admin/      admin and RFM dashboard");
            console.say("  " + server.url() + "api/        REST API");
            console.say("  " + server.url() + "api/docs/   its documentation");
            console.say("Ctrl-C stops it.");
            server.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

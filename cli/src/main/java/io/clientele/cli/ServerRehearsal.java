package io.clientele.cli;

import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.store.DbLocation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** As {@link Rehearsal} for the server: it is started, asked for some pages and stopped. */
final class ServerRehearsal {
    private static final List<String> PAGES = List.of(
            "health/", "api/", "api/customers/", "api/orders/", "api/rfm/", "api/rfm/statistics/", "admin/login/");

    private ServerRehearsal() {}

    /** Takes one argument, a folder that it is free to use meanwhile. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Path.of(args[0]).resolve("server-rehearsal.db");
        Clientele.runOnStandardStreams(new String[] {"seed", "--db", file.toString()}, new Interruption());
        Clientele.runOnStandardStreams(new String[] {"calculate-rfm", "--db", file.toString()}, new Interruption());
        ServerSettings settings =
                ServerSettings.of(DbLocation.of(file), Version.number()).withPort(0);
        HttpClient client = HttpClient.newHttpClient();
        try (ClienteleServer server = ClienteleServer.start(settings)) {
            for (String page : PAGES) {
                URI uri = server.url().resolve(page);
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
            }
        }
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }
}

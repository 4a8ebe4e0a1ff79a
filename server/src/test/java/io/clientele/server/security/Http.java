package io.clientele.server.security;

import io.clientele.server.ClienteleServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/** A client that follows no redirect and keeps no cookie but those that it is given. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ClienteleServer server;

    Http(ClienteleServer server) {
        this.server = server;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** @param headers names and values by turns */
    HttpResponse<String> send(String method, String path, String... headers) {
        return sendBody(method, path, "", headers);
    }

    /** Posts fields as a form does. */
    HttpResponse<String> form(String path, String fields, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/x-www-form-urlencoded";
        return sendBody("POST", path, fields, all);
    }

    HttpResponse<String> sendBody(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
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

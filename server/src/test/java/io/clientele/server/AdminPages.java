package io.clientele.server;

import io.clientele.store.accounts.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The admin's pages as one of {@link TestUsers} gets them; a redirect is followed by hand. */
public final class AdminPages {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ClienteleServer server;
    private final String cookie;
    private final String csrf;

    private AdminPages(ClienteleServer server, String cookie, String csrf) {
        this.server = server;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    public static AdminPages of(ClienteleServer server, TestUsers users, Role role) {
        String cookie = users.cookie(role);
        return new AdminPages(server, cookie, users.csrf(cookie));
    }

    /** One of the server's components. */
    public static <T> T bean(ClienteleServer server, Class<T> type) {
        return server.context().getBean(type);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public Document page(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return Jsoup.parse(response.body());
    }

    /** @param fields without the CSRF token */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The same user's request to the API. */
    public HttpResponse<String> calculateByApi() {
        return send(request("/api/rfm/calculate/")
                .header("Content-Type", "application/json")
                .header("X-CSRFToken", csrf)
                .POST(BodyPublishers.ofString("{}")));
    }

    /** The path that a response redirects to. */
    public String location(HttpResponse<String> response) {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("no redirect but " + response.statusCode() + ": " + response.body()));
        return server.url().resolve(location).getPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.url().resolve(path)).header("Cookie", cookie);
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

package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.store.accounts.Role;
import io.clientele.store.check.Check;
import io.clientele.store.check.Doctor;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests that are made from the OpenAPI document, most of them wrong in some way: none may be answered by an error of the
 * server or by something that the document doesn't have, and the shop must be whole afterwards. New endpoints are tried by themselves.
 */
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("clientele.fuzz.requests", 5_000);
    private static final long SEED = Long.getLong("clientele.fuzz.seed", 1);

    private static final int MAX_FAILURES = 10;

    @RegisterExtension
    static final SeededServer server = SeededServer.of(70);

    private final OpenApiContract contract = OpenApiContract.of(server.server().url());
    private final Fuzz fuzz = new Fuzz(SEED, contract);
    private final List<String[]> operations = operations();
    private final Map<String, Integer> answers = new TreeMap<>();

    /** Method and path. */
    private List<String[]> operations() {
        List<String[]> all = new ArrayList<>();
        JsonNode paths = contract.document().get("paths");
        for (String path : paths.propertyNames()) {
            for (String method : paths.get(path).propertyNames()) {
                all.add(new String[] {method.toUpperCase(Locale.ROOT), path});
            }
        }
        return all;
    }

    private record Request(String method, String path, String body, Map<String, String> headers) {
        String curl(URI root) {
            StringBuilder curl = new StringBuilder("curl -i -X " + method);
            headers.forEach((name, value) ->
                    curl.append(" -H '").append(name).append(": ").append(value).append('\''));
            if (body != null) {
                curl.append(" --data-binary ").append(Fuzz.quoted(body));
            }
            return curl.append(" '").append(root.resolve(path)).append('\'').toString();
        }
    }

    @Test
    void answersAnythingAsDocumented() {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < REQUESTS && failures.size() < MAX_FAILURES; i++) {
            Request request = request();
            try {
                HttpResponse<String> response = send(request);
                answers.merge(Integer.toString(response.statusCode()), 1, Integer::sum);
                check(request, response);
            } catch (AssertionError e) {
                failures.add("request " + i + " of seed " + SEED + ": "
                        + request.curl(server.server().url()) + "\n" + e.getMessage());
            }
        }
        assertThat(failures).isEmpty();
        assertThat(answers.keySet())
                .contains("200", "201", "204", "400", "401", "403", "404", "405", "406", "409", "412", "415");
        assertThat(new Doctor(server.database()).examine(check -> {})).noneMatch(Check::failed);
    }

    private void check(Request request, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/html")) {
            String path = server.server().url().resolve(request.path).getRawPath();
            contract.check(request.method, path, response);
        }
    }

    private static HttpResponse<String> send(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        server.server().url().resolve(request.path))
                .method(
                        request.method,
                        request.body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body));
        request.headers.forEach(builder::setHeader);
        return ContractClient.send(builder.build());
    }

    private Request request() {
        String[] operation = fuzz.oneOf(operations);
        JsonNode described =
                contract.document().get("paths").get(operation[1]).get(operation[0].toLowerCase(Locale.ROOT));
        Map<String, String> headers = headers();
        String path = path(operation[1], described, headers);
        String method = fuzz.chance(5)
                ? fuzz.oneOf(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"))
                : operation[0];
        String body = null;
        if (described.has("requestBody") && fuzz.chance(95)) {
            JsonNode schema = described
                    .get("requestBody")
                    .get("content")
                    .get("application/json")
                    .get("schema");
            body = broken(fuzz.json(schema, fuzz.chance(40) ? 0 : 15));
            headers.put(
                    "Content-Type",
                    fuzz.chance(95)
                            ? "application/json"
                            : fuzz.oneOf(List.of(
                                    "text/plain",
                                    "application/x-www-form-urlencoded",
                                    "multipart/form-data; boundary=x",
                                    "application/json; charset=utf-16",
                                    "application/xml",
                                    "nonsense")));
        }
        return new Request(method, path, body, headers);
    }

    private String broken(String json) {
        if (fuzz.chance(90)) {
            return json;
        }
        return switch (fuzz.below(5)) {
            case 0 -> json.substring(0, fuzz.below(json.length() + 1));
            case 1 -> json + fuzz.oneOf(List.of("}", "{}", " x", ","));
            case 2 -> "[".repeat(5_000);
            case 3 -> "{\"a\":".repeat(5_000);
            default -> json.replace('"', '\'');
        };
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (fuzz.chance(90)) {
            headers.put("Authorization", server.authorization(fuzz.chance(90) ? Role.STAFF : Role.VIEWER));
        } else if (fuzz.chance(30)) {
            headers.put("Authorization", fuzz.oneOf(List.of("Token x", "Token", "Bearer x", "Basic YTpi", "x")));
        }
        headers.put(
                "Accept",
                fuzz.chance(90)
                        ? "application/json"
                        : fuzz.oneOf(List.of("*/*", "text/html", "image/png", "nonsense", "application/*;q=0.1", "")));
        return headers;
    }

    private String path(String template, JsonNode described, Map<String, String> headers) {
        String path = template;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.get("name").asString();
            String value = fuzz.text(parameter.get("schema"));
            switch (parameter.get("in").asString()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}", fuzz.chance(80) ? Integer.toString(1 + fuzz.below(120)) : segment(value));
                case "header" -> {
                    if (fuzz.chance(20) && value.chars().allMatch(c -> c >= 32 && c < 127)) {
                        headers.put(name, fuzz.chance(50) ? "*" : value);
                    }
                }
                default -> {
                    if (fuzz.chance(10)) {
                        query.add(name + "=" + encoded(value));
                    }
                }
            }
        }
        if (fuzz.chance(3)) {
            query.add(fuzz.oneOf(List.of("x=1", "page", "=", "%00=1", "a=%FF", "a=%C0%80", "ordering=id&ordering=id")));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Nothing in it parts paths, and it is no relative one. */
    private static String segment(String value) {
        String encoded = encoded(value).replace("+", "%20").replace(".", "%2E");
        return encoded.isEmpty() ? "0" : encoded;
    }

    private static String encoded(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return encoded.length() > 5_000 ? encoded.substring(0, 600) : encoded;
    }
}

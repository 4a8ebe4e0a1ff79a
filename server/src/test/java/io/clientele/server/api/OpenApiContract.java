package io.clientele.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document against which answers are held. */
final class OpenApiContract {
    private static final Map<URI, OpenApiContract> KNOWN = new ConcurrentHashMap<>();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String PROBLEM = "#/components/schemas/Problem";

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApiContract(JsonNode document) {
        this.document = document;
    }

    /** That of a server. */
    static OpenApiContract of(URI root) {
        return KNOWN.computeIfAbsent(root, uri -> {
            HttpRequest request =
                    HttpRequest.newBuilder(uri.resolve("/api/schema/")).build();
            return new OpenApiContract(
                    JsonMapper.shared().readTree(ContractClient.send(request).body()));
        });
    }

    JsonNode document() {
        return document;
    }

    /** Fails if the document does not foresee the answer. What it doesn't know at all must be a problem. */
    void check(String method, String path, HttpResponse<String> response) {
        String what = method + " " + path + " -> " + response.statusCode() + " " + response.body();
        JsonNode operation = operation(method.equals("HEAD") ? "GET" : method, path);
        if (operation == null) {
            if (!method.equals("OPTIONS")) {
                assertThat(response.statusCode()).as(what).isBetween(400, 499);
                checkBody(response, "application/problem+json", PROBLEM, method, what);
            }
            return;
        }
        JsonNode answer = resolve(operation.get("responses").get(Integer.toString(response.statusCode())));
        assertThat(answer).as("undocumented: " + what).isNotNull();
        JsonNode content = answer.get("content");
        if (content == null) {
            assertThat(response.body()).as(what).isEmpty();
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("none");
        assertThat(content.has(type)).as("undocumented " + type + ": " + what).isTrue();
        String ref = content.get(type).get("schema").get("$ref").asString();
        checkBody(response, type, ref, method, what);
        assertHeaders(answer.get("headers"), response, what);
    }

    private static void assertHeaders(JsonNode headers, HttpResponse<String> response, String what) {
        if (headers != null && response.statusCode() < 400) {
            headers.propertyNames()
                    .forEach(name -> assertThat(response.headers().firstValue(name))
                            .as(name + " of " + what)
                            .isPresent());
        }
    }

    private void checkBody(HttpResponse<String> response, String type, String ref, String method, String what) {
        assertThat(response.headers().firstValue("Content-Type")).as(what).hasValue(type);
        if (!method.equals("HEAD")) {
            assertThat(schema(ref).validate(response.body(), InputFormat.JSON))
                    .as(what)
                    .isEmpty();
        }
    }

    /** What the document says of a method of a path; null if nothing. */
    JsonNode operation(String method, String path) {
        String slashed = path.endsWith("/") ? path : path + "/";
        String pattern = null;
        for (String candidate : document.get("paths").propertyNames()) {
            if (candidate.equals(slashed)) {
                pattern = candidate;
                break;
            }
            if (slashed.matches(candidate.replaceAll("\\{[^}]*}", "[0-9]{1,18}"))) {
                pattern = candidate;
            }
        }
        return pattern == null ? null : document.get("paths").get(pattern).get(method.toLowerCase(Locale.ROOT));
    }

    JsonNode resolve(JsonNode node) {
        if (node != null && node.has("$ref")) {
            return document.at(node.get("$ref").asString().substring(1));
        }
        return node;
    }

    private Schema schema(String ref) {
        return schemas.computeIfAbsent(ref, name -> {
            ObjectNode root = JsonMapper.shared().createObjectNode();
            root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            root.put("$ref", name);
            root.set("components", document.get("components"));
            return REGISTRY.getSchema(root.toString(), InputFormat.JSON);
        });
    }
}

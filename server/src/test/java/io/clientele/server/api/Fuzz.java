package io.clientele.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes values from a schema, right ones and wrong ones. */
final class Fuzz {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2",
            "70",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999999999",
            "1e999999999",
            "NaN",
            "Infinity",
            "0x10",
            "1.5",
            "12.345",
            "true",
            "null",
            "[]",
            "\u0000",
            "a\u0000b",
            "\uD83D\uDE00",
            "\u202Eright to left",
            "Zoë",
            "e\u0301",
            "İstanbul",
            "' OR '1'='1",
            "'; DROP TABLE customers; --",
            "1; SELECT pg_sleep(10)",
            "%' ESCAPE '!",
            "<script>alert(1)</script>",
            "{{7*7}}${7*7}",
            "../../etc/passwd",
            "=cmd|' /C calc'!A0",
            "a\r\nX-Injected: yes",
            "2025-01-31",
            "2025-02-30",
            "0000-00-00",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "2025-01-31T12:00:00+18:00",
            "id,-id",
            "id,id",
            "-",
            ",",
            ",,,",
            "last",
            "Champions",
            "pending",
            "x".repeat(300),
            "ä".repeat(3_000));

    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e999999999",
            "-0",
            "12345678901234567890123",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "1E-999999999",
            "0.001");

    private final Random random;
    private final OpenApiContract contract;

    Fuzz(long seed, OpenApiContract contract) {
        this.random = new Random(seed);
        this.contract = contract;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Any text at all, also one that a schema allows. */
    String text(JsonNode schema) {
        if (chance(50)) {
            return oneOf(TEXTS);
        }
        JsonNode choice = schema.has("anyOf")
                ? schema.get("anyOf").get(below(schema.get("anyOf").size()))
                : schema;
        JsonNode one = choice.has("items") ? choice.get("items") : choice;
        if (one.has("enum")) {
            return one.get("enum").get(below(one.get("enum").size())).asString();
        }
        return switch (one.path("type").asString("")) {
            case "integer" -> Integer.toString(below(120));
            case "boolean" -> chance(50) ? "true" : "false";
            default -> one.has("example") ? one.get("example").asString() : oneOf(TEXTS);
        };
    }

    /** JSON of a schema, in which by {@code wrong} percent of its parts something is not right. */
    String json(JsonNode reference, int wrong) {
        JsonNode schema = contract.resolve(reference);
        if (chance(wrong)) {
            return oneOf(LITERALS);
        }
        JsonNode types = schema.path("type");
        String type = types.isArray() ? types.get(below(types.size())).asString() : types.asString("");
        return switch (type) {
            case "object" -> object(schema, wrong);
            case "array" -> array(schema, wrong);
            case "integer" -> Integer.toString(1 + below(60));
            case "number" -> "12.5";
            case "boolean" -> "true";
            case "null" -> "null";
            default -> quoted(chance(wrong) ? oneOf(TEXTS) : sample(schema));
        };
    }

    private String sample(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(below(schema.get("enum").size())).asString();
        }
        return schema.path("example").asString("x" + below(1_000_000));
    }

    private String array(JsonNode schema, int wrong) {
        List<String> items = new ArrayList<>();
        for (int i = chance(wrong) ? 0 : 1 + below(3); i > 0; i--) {
            items.add(json(schema.get("items"), wrong));
        }
        return "[" + String.join(",", items) + "]";
    }

    private String object(JsonNode schema, int wrong) {
        List<String> members = new ArrayList<>();
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        for (String name : schema.path("properties").propertyNames()) {
            if (chance(required.contains(name) ? 100 - wrong / 4 : 50)) {
                members.add(quoted(name) + ":" + json(schema.get("properties").get(name), wrong));
            }
        }
        if (chance(wrong / 2)) {
            members.add(quoted(oneOf(List.of("is_admin", "__proto__", "id", "", "\u0000", "Name"))) + ":1");
        }
        if (chance(wrong / 2) && !members.isEmpty()) {
            members.add(oneOf(members));
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}

package io.clientele.server.api.json;

import io.clientele.server.problem.FieldProblem;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import io.clientele.store.query.Texts;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a text of JSON (RFC 8259) and refuses what others let pass: bytes that are no UTF-8, a key that is there twice, text
 * behind the end, strings that no database can keep. Values are {@code Map}, {@code List}, {@code String}, {@code Long} or
 * {@code BigDecimal}, {@code Boolean} and null.
 */
final class StrictJson {
    static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .build();

    private StrictJson() {}

    /** @throws ProblemException if it is not JSON that can be understood in one way only */
    static @Nullable Object parse(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), utf8(json))) {
            if (parser.nextToken() == null) {
                throw refused("there is no body, but must be a JSON object");
            }
            Object value = value(parser, "");
            if (parser.nextToken() != null) {
                throw refused("there is something behind the end of the JSON text");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw refused("the JSON text is nested deeper than " + MAX_DEPTH + " levels, or has a number of more than "
                    + MAX_NUMBER_LENGTH + " characters");
        } catch (JacksonException e) {
            throw refused("the body is not JSON: " + reason(e));
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("the body is not UTF-8");
        }
    }

    private static @Nullable Object value(JsonParser parser, String path) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> string(parser.getString(), path);
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, String path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String inner = path.isEmpty() ? Quoted.bare(key) : path + "." + Quoted.bare(key);
            if (object.containsKey(key)) {
                throw ProblemException.badRequest(inner, "is there twice, but must be there once");
            }
            parser.nextToken();
            object.put(key, value(parser, inner));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser, String path) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "[" + array.size() + "]"));
        }
        return array;
    }

    private static String string(String text, String path) {
        if (!Texts.storable(text)) {
            throw ProblemException.badRequest(path, "must not hold U+0000 or half a surrogate pair");
        }
        return text;
    }

    private static Object integer(JsonParser parser) {
        String digits = parser.getString();
        return digits.length() <= 18 ? (Object) Long.valueOf(digits) : new BigDecimal(digits);
    }

    private static String reason(JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        String message = String.valueOf(e.getOriginalMessage());
        return Quoted.bare(message.lines().findFirst().orElse("")) + place;
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                Problem.of(HttpStatus.BAD_REQUEST, message, List.of(new FieldProblem("", message))));
    }
}

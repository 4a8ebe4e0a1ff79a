package io.clientele.server.api.json;

import io.clientele.server.problem.ProblemException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON object that a client sent. */
public final class JsonBody {
    private final Map<String, @Nullable Object> object;

    private JsonBody(Map<String, @Nullable Object> object) {
        this.object = object;
    }

    /**
     * @param json in UTF-8
     * @throws ProblemException if it is no JSON object
     */
    static JsonBody parse(byte[] json) {
        return of(StrictJson.parse(json));
    }

    /** An object without keys, as a request without a body means where none is needed. */
    static JsonBody empty() {
        return new JsonBody(Map.of());
    }

    @SuppressWarnings("unchecked") // StrictJson makes no other maps
    private static JsonBody of(@Nullable Object value) {
        if (value instanceof Map) {
            return new JsonBody((Map<String, @Nullable Object>) value);
        }
        throw ProblemException.badRequest("", "the body is " + JsonFields.shown(value) + ", but must be a JSON object");
    }

    /**
     * Reads the object's fields.
     *
     * @throws ProblemException with all fields that are wrong
     */
    public <T> T read(Writing writing, Function<JsonFields, T> reader) {
        JsonFields fields = JsonFields.of(object, writing);
        T value = reader.apply(fields);
        fields.end();
        return value;
    }
}

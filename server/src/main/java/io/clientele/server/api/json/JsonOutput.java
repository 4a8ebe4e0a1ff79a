package io.clientele.server.api.json;

import io.clientele.server.web.IndentedJson;
import java.util.Arrays;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the API answers: on one line for programs, indented for people. */
public final class JsonOutput {
    private static final ObjectWriter COMPACT = JsonMapper.builder().build().writer();
    private static final ObjectWriter INDENTED = COMPACT.with(IndentedJson.printer());

    private JsonOutput() {}

    /** UTF-8 without a line's end. */
    public static byte[] compact(Object value) {
        return COMPACT.writeValueAsBytes(value);
    }

    /** UTF-8, ending in a line's end, so that a shell's prompt stands below it. */
    public static byte[] indented(Object value) {
        byte[] json = INDENTED.writeValueAsBytes(value);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}

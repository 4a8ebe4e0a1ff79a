package io.clientele.server.jobs;

import tools.jackson.databind.json.JsonMapper;

/** Parameters and results of jobs as they are stored: records as JSON, read by the server alone. */
final class JobJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JobJson() {}

    static String write(Object parametersOrResult) {
        return MAPPER.writeValueAsString(parametersOrResult);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}

package io.clientele.cli;

import io.clientele.store.check.Check;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What was checked and what came out, as a part of a JSON document. */
final class CheckJson {
    private CheckJson() {}

    /** Writes the property {@code checks} into the object that is open. */
    static void write(JsonGenerator json, List<Check> checks) {
        json.writeArrayPropertyStart("checks");
        for (Check check : checks) {
            json.writeStartObject();
            json.writeStringProperty("name", check.name());
            json.writeStringProperty("title", check.title());
            json.writeStringProperty("outcome", check.outcome().key());
            json.writeStringProperty("detail", check.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package io.clientele.cli;

import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Gaussian;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Personas as one JSON document; its fields are listed in docs/cli.md. */
final class PersonasJson {
    private PersonasJson() {}

    static void print(PersonaTable personas, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("personas");
        for (Persona persona : personas.personas()) {
            json.writeStartObject();
            json.writeStringProperty("persona", persona.key());
            json.writeStringProperty("name", persona.name());
            json.writeStringProperty("description", persona.description());
            json.writeNumberProperty("customers", persona.customers());
            gaussian(json, "frequency", persona.frequencyPerYear());
            gaussian(json, "monetary", persona.monetaryPerYear());
            gaussian(json, "recency", persona.recencyDays());
            json.writeNumberProperty("onset_days", persona.onsetDays());
            json.writeNumberProperty("regularity", persona.regularity());
            json.writeNumberProperty("trend", persona.trend());
            json.writeNumberProperty("basket_cv", persona.basketCv());
            json.writeEndObject();
        }
        json.writeEndArray();
        ActivityProfile activity = personas.activity();
        json.writeObjectPropertyStart("activity");
        weights(json, "weekday", activity.weekday());
        weights(json, "month", activity.month());
        weights(json, "hour", activity.hour());
        json.writeEndObject();
        json.writeEndObject();
        JsonOutput.end(json, out);
    }

    /** Mean and standard deviation. */
    static void gaussian(JsonGenerator json, String name, Gaussian gaussian) {
        json.writeObjectPropertyStart(name);
        JsonOutput.number(json, "mean", gaussian.mean());
        JsonOutput.number(json, "std", gaussian.std());
        json.writeEndObject();
    }

    private static void weights(JsonGenerator json, String name, List<Double> weights) {
        json.writeArrayPropertyStart(name);
        for (double weight : weights) {
            json.writeNumber(weight);
        }
        json.writeEndArray();
    }
}

package io.clientele.cli;

import io.clientele.generate.Population;
import io.clientele.store.DbLocation;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A verification as one JSON document; its fields are listed in docs/cli.md. */
final class VerifyJson {
    private VerifyJson() {}

    static void print(DbLocation location, List<VerifiedSeed> seeds, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("database", location.toString());
        json.writeBooleanProperty("ok", seeds.stream().allMatch(VerifiedSeed::holds));
        json.writeArrayPropertyStart("seeds");
        for (VerifiedSeed verified : seeds) {
            Population population = verified.seed().population();
            json.writeStartObject();
            json.writeNumberProperty("manifest_id", verified.seed().id());
            json.writeNumberProperty("seed", population.seed());
            json.writeStringProperty("as_of", population.asOf().toString());
            json.writeNumberProperty("days", population.days());
            json.writeNumberProperty("customers", population.customerCount());
            json.writeBooleanProperty("ok", verified.holds());
            FidelityJson.write(json, verified.judgement());
            CheckJson.write(json, verified.checks());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.end(json, out);
    }
}

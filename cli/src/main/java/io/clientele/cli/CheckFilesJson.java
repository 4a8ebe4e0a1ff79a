package io.clientele.cli;

import io.clientele.fidelity.Judgement;
import io.clientele.generate.Population;
import io.clientele.store.check.Check;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Checked files as one JSON document; its fields are listed in docs/cli.md. */
final class CheckFilesJson {
    private CheckFilesJson() {}

    static void print(
            Path folder,
            @Nullable Population population,
            @Nullable Judgement judgement,
            List<Check> checks,
            boolean holds,
            PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("folder", folder.toString());
        json.writeBooleanProperty("ok", holds);
        if (population != null) {
            json.writeNumberProperty("seed", population.seed());
            json.writeStringProperty("as_of", population.asOf().toString());
            json.writeNumberProperty("days", population.days());
            json.writeNumberProperty("customers", population.customerCount());
        }
        if (judgement != null) {
            FidelityJson.write(json, judgement);
        }
        CheckJson.write(json, checks);
        json.writeEndObject();
        JsonOutput.end(json, out);
    }
}

package io.clientele.cli;

import io.clientele.store.DbLocation;
import io.clientele.store.check.Check;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** An examination as one JSON document; its fields are listed in docs/cli.md. */
final class DoctorJson {
    private DoctorJson() {}

    static void print(DbLocation location, List<Check> checks, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("database", location.toString());
        json.writeBooleanProperty("ok", CheckTable.failed(checks) == 0);
        CheckJson.write(json, checks);
        json.writeEndObject();
        JsonOutput.end(json, out);
    }
}

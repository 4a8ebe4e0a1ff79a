package io.clientele.cli;

import io.clientele.fidelity.CellCheck;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The laws of all cells as one JSON document; its fields are listed in docs/cli.md. */
final class PersonasCheckJson {
    private PersonasCheckJson() {}

    static void print(List<CellCheck> cells, boolean possible, long customers, int days, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeBooleanProperty("possible", possible);
        json.writeNumberProperty("customers", customers);
        json.writeNumberProperty("days", days);
        json.writeArrayPropertyStart("cells");
        for (CellCheck cell : cells) {
            json.writeStartObject();
            json.writeStringProperty("persona", cell.persona().key());
            json.writeStringProperty("quantity", cell.quantity().key());
            json.writeStringProperty("unit", cell.quantity().unit());
            json.writeStringProperty("family", cell.plan().family());
            json.writeBooleanProperty("possible", cell.possible());
            PersonasJson.gaussian(json, "asked", cell.asked());
            PersonasJson.gaussian(json, "planned", cell.plan().planned().times(cell.toTableUnit()));
            PersonasJson.gaussian(json, "shown", cell.shown());
            json.writeNumberProperty("share_at_lowest", cell.plan().shareAtLeast());
            json.writeNumberProperty("share_at_highest", cell.plan().shareAtGreatest());
            json.writeStringProperty("refusal", cell.refusal());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.end(json, out);
    }
}

package io.clientele.cli;

import io.clientele.cli.options.Choice;
import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.Judgement;
import tools.jackson.core.JsonGenerator;

/** The persona table as asked against the one that the orders show, as a part of a JSON document. */
final class FidelityJson {
    private FidelityJson() {}

    /** Writes properties into the object that is open. */
    static void write(JsonGenerator json, Judgement judgement) {
        json.writeBooleanProperty("as_asked", judgement.holds());
        json.writeNumberProperty("mean_tolerance", judgement.tolerance().mean());
        json.writeNumberProperty("std_tolerance", judgement.tolerance().std());
        json.writeArrayPropertyStart("cells");
        for (FidelityCell cell : judgement.cells()) {
            json.writeStartObject();
            json.writeStringProperty("persona", cell.persona());
            json.writeStringProperty("quantity", cell.quantity().key());
            json.writeStringProperty("unit", cell.quantity().unit());
            json.writeNumberProperty("customers", cell.got().count());
            json.writeNumberProperty("asked_mean", cell.asked().mean());
            JsonOutput.number(json, "got_mean", cell.got().mean());
            JsonOutput.number(json, "mean_error", cell.meanError());
            json.writeNumberProperty("asked_std", cell.asked().std());
            JsonOutput.number(json, "got_std", cell.got().std());
            JsonOutput.number(json, "std_error", cell.stdError());
            json.writeStringProperty("verdict", Choice.key(judgement.verdict(cell)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package io.clientele.cli;

import io.clientele.fidelity.FidelityCell;
import io.clientele.fidelity.FidelityReport;
import io.clientele.fidelity.Tolerance;
import tools.jackson.core.JsonGenerator;

/** The persona table as asked against the one that the orders show, as a part of a JSON document. */
final class FidelityJson {
    private FidelityJson() {}

    /** Writes the properties {@code tolerance} and {@code cells} into the object that is open. */
    static void write(JsonGenerator json, FidelityReport report, Tolerance tolerance) {
        json.writeObjectPropertyStart("tolerance");
        json.writeNumberProperty("mean", tolerance.mean());
        json.writeNumberProperty("std", tolerance.std());
        json.writeEndObject();
        json.writeBooleanProperty("within_tolerance", report.within(tolerance));
        json.writeArrayPropertyStart("cells");
        for (FidelityCell cell : report.cells()) {
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
            json.writeBooleanProperty("judged", cell.judged());
            json.writeBooleanProperty("within_tolerance", cell.within(tolerance));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

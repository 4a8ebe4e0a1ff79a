package io.clientele.cli;

import io.clientele.imports.ImportFinding;
import io.clientele.imports.ImportMapping;
import io.clientele.imports.ImportSummary;
import io.clientele.store.DbLocation;
import io.clientele.store.imports.ImportResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An import as one JSON document; its fields are listed in docs/cli.md. */
final class ImportJson {
    private ImportJson() {}

    /** @param result null for a dry run */
    static void print(DbLocation location, ImportSummary summary, @Nullable ImportResult result, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("database", location.toString());
        json.writeStringProperty("file", summary.file());
        mapping(json, summary.mapping());
        json.writeNumberProperty("rows", summary.rows());
        json.writeNumberProperty("rows_used", summary.rowsUsed());
        json.writeNumberProperty("customers", summary.customers());
        json.writeNumberProperty("orders", summary.orders());
        json.writeNumberProperty("returns", summary.returns());
        json.writeNumberProperty("products", summary.products());
        json.writeNumberProperty("lines", summary.lines());
        JsonOutput.money(json, "value", summary.sumCents());
        json.writeStringProperty("first_date", summary.firstDate().toString());
        json.writeStringProperty("last_date", summary.lastDate().toString());
        written(json, result);
        findings(json, summary.findings());
        json.writeEndObject();
        JsonOutput.end(json, out);
    }

    private static void written(JsonGenerator json, @Nullable ImportResult result) {
        json.writeBooleanProperty("dry_run", result == null);
        if (result == null) {
            json.writeNullProperty("written");
            return;
        }
        json.writeObjectPropertyStart("written");
        json.writeNumberProperty("manifest_id", result.manifestId());
        json.writeNumberProperty("new_customers", result.newCustomers());
        json.writeNumberProperty("known_customers", result.knownCustomers());
        json.writeNumberProperty("emails_left_out", result.emailsLeftOut());
        json.writeNumberProperty("new_products", result.newProducts());
        json.writeNumberProperty("known_products", result.knownProducts());
        json.writeNumberProperty("orders", result.orders());
        json.writeNumberProperty("lines", result.lines());
        json.writeEndObject();
    }

    static void findings(JsonGenerator json, List<ImportFinding> findings) {
        json.writeArrayPropertyStart("findings");
        for (ImportFinding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("kind", finding.kind().key());
            json.writeNumberProperty("count", finding.count());
            json.writeBooleanProperty("left_out", finding.kind().skips());
            json.writeStringProperty("text", finding.text());
            json.writeArrayPropertyStart("examples");
            finding.examples().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void mapping(JsonGenerator json, ImportMapping mapping) {
        json.writeObjectPropertyStart("understood_as");
        json.writeStringProperty("format", mapping.format());
        json.writeObjectPropertyStart("columns");
        for (Map.Entry<String, String> column : mapping.columns().entrySet()) {
            json.writeStringProperty(column.getKey().replace(' ', '_'), column.getValue());
        }
        json.writeEndObject();
        json.writeStringProperty("orders", mapping.orderMeaning());
        json.writeStringProperty("amounts", mapping.amountMeaning());
        json.writeStringProperty("dates", mapping.dateFormat());
        json.writeStringProperty("zone", ImportReport.zone(mapping));
        json.writeEndObject();
    }
}

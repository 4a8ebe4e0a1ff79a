package io.clientele.cli;

import io.clientele.files.orders.OrderTotals;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Scores of order files as one JSON document; its fields are listed in docs/cli.md. */
final class RfmFilesJson {
    private RfmFilesJson() {}

    /** @param customers null to leave them out */
    static void print(OrderTotals totals, RfmCalculation calculation, @Nullable FileScores customers, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("files");
        for (Path file : totals.files()) {
            json.writeString(file.toString());
        }
        json.writeEndArray();
        ImportJson.mapping(json, totals.mapping());
        json.writeNumberProperty("rows", totals.rows());
        CalculateRfmJson.writeWhen(json, calculation);
        CalculateRfmJson.writeResult(json, calculation);
        ImportJson.findings(json, totals.findings());
        if (customers != null) {
            json.writeArrayPropertyStart("customers");
            long[] rows = new long[1];
            customers.forEach(score -> {
                ReaderGone.check(out, ++rows[0]);
                write(json, score);
            });
            json.writeEndArray();
        }
        json.writeEndObject();
        JsonOutput.end(json, out);
    }

    private static void write(JsonGenerator json, FileScore score) {
        json.writeStartObject();
        json.writeStringProperty("customer_key", score.key());
        if (score.recencyDays() == null) {
            json.writeNullProperty("recency_days");
        } else {
            json.writeNumberProperty("recency_days", score.recencyDays());
        }
        json.writeNumberProperty("frequency", score.frequency());
        JsonOutput.money(json, "monetary", score.monetaryCents());
        json.writeNumberProperty("recency_score", score.recencyScore());
        json.writeNumberProperty("frequency_score", score.frequencyScore());
        json.writeNumberProperty("monetary_score", score.monetaryScore());
        json.writeStringProperty("rfm_code", score.code());
        json.writeStringProperty("segment", score.segment());
        json.writeEndObject();
    }
}

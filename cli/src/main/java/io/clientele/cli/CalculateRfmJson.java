package io.clientele.cli;

import io.clientele.cli.options.ZoneName;
import io.clientele.rfm.Dimension;
import io.clientele.rfm.RfmCutPoints;
import io.clientele.rfm.RfmScores;
import io.clientele.rfm.SegmentReport;
import io.clientele.rfm.SegmentSummary;
import io.clientele.store.rfm.RfmRun;
import java.io.PrintStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A calculation as one JSON document; its fields are listed in docs/cli.md. */
final class CalculateRfmJson {
    private CalculateRfmJson() {}

    static void print(RfmCalculation calculation, PrintStream out) {
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeStringProperty("database", calculation.source());
        writeWhen(json, calculation);
        writeRun(json, calculation.run());
        writeResult(json, calculation);
        json.writeEndObject();
        JsonOutput.end(json, out);
    }

    /** As of when and how. */
    static void writeWhen(JsonGenerator json, RfmCalculation calculation) {
        json.writeStringProperty("as_of", calculation.asOf().asOf().date().toString());
        json.writeStringProperty("as_of_reason", calculation.asOf().why());
        json.writeStringProperty("zone", ZoneName.of(calculation.asOf().asOf().zone()));
        json.writeStringProperty("method", calculation.scores().method().key());
    }

    /** What came out. */
    static void writeResult(JsonGenerator json, RfmCalculation calculation) {
        json.writeNumberProperty("total_customers", calculation.segments().customers());
        json.writeNumberProperty("customers_without_orders", calculation.customersWithoutOrders());
        JsonOutput.money(json, "revenue", calculation.segments().revenueCents());
        writeCutPoints(json, calculation.scores());
        writeSegments(json, calculation.segments());
    }

    private static void writeRun(JsonGenerator json, @Nullable RfmRun run) {
        json.writeBooleanProperty("dry_run", run == null);
        if (run == null) {
            json.writeNullProperty("run_id");
            json.writeNullProperty("calculated_at");
        } else {
            json.writeNumberProperty("run_id", run.id());
            json.writeStringProperty("calculated_at", run.calculatedAt().toString());
        }
    }

    private static void writeCutPoints(JsonGenerator json, RfmScores scores) {
        @Nullable RfmCutPoints cutPoints = scores.cutPoints().orElse(null);
        if (cutPoints == null) {
            json.writeNullProperty("cut_points");
        } else {
            json.writeObjectPropertyStart("cut_points");
            for (Dimension dimension : Dimension.values()) {
                json.writeArrayPropertyStart(name(dimension));
                for (long value : cutPoints.of(dimension).values()) {
                    if (dimension == Dimension.MONETARY) {
                        json.writeNumber(BigDecimal.valueOf(value, 2));
                    } else {
                        json.writeNumber(value);
                    }
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("customers_per_score");
        for (Dimension dimension : Dimension.values()) {
            json.writeArrayPropertyStart(dimension.key());
            for (int customers : scores.customersPerScore(dimension)) {
                json.writeNumber(customers);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String name(Dimension dimension) {
        return dimension == Dimension.RECENCY ? "recency_days" : dimension.key();
    }

    private static void writeSegments(JsonGenerator json, SegmentReport report) {
        json.writeArrayPropertyStart("segments");
        for (SegmentSummary segment : report.segments()) {
            json.writeStartObject();
            json.writeStringProperty("segment", segment.segment().name());
            json.writeNumberProperty("count", segment.customers());
            json.writeNumberProperty("share", report.share(segment));
            JsonOutput.money(json, "revenue", segment.revenueCents());
            json.writeNumberProperty("revenue_share", report.revenueShare(segment));
            JsonOutput.number(
                    json, "avg_recency_days", segment.meanRecencyDays().orElse(Double.NaN));
            JsonOutput.number(json, "avg_frequency", segment.meanFrequency().orElse(Double.NaN));
            if (segment.meanMonetaryCents().isPresent()) {
                JsonOutput.money(
                        json, "avg_monetary", segment.meanMonetaryCents().getAsLong());
            } else {
                json.writeNullProperty("avg_monetary");
            }
            json.writeStringProperty("description", segment.segment().description());
            json.writeStringProperty("suggested_action", segment.segment().suggestedAction());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package io.clientele.cli;

import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.ScoreRange;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/** Segment rules as one JSON document; its fields are listed in docs/cli.md. */
final class SegmentsJson {
    private SegmentsJson() {}

    static void print(SegmentRules rules, PrintStream out) {
        int[] codes = SegmentRuleTable.codes(rules);
        JsonGenerator json = JsonOutput.document(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("segments");
        for (int i = 0; i < codes.length; i++) {
            SegmentRule rule = rules.rules().get(i);
            json.writeStartObject();
            json.writeStringProperty("segment", rule.segment().name());
            json.writeStringProperty("description", rule.segment().description());
            json.writeStringProperty("suggested_action", rule.segment().suggestedAction());
            json.writeNumberProperty("codes", codes[i]);
            json.writeArrayPropertyStart("any_of");
            for (ScoreBox box : rule.anyOf()) {
                json.writeStartObject();
                range(json, "recency", box.recency());
                range(json, "frequency", box.frequency());
                range(json, "monetary", box.monetary());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonOutput.end(json, out);
    }

    private static void range(JsonGenerator json, String name, ScoreRange range) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(range.min());
        json.writeNumber(range.max());
        json.writeEndArray();
    }
}

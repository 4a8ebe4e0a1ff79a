package io.clientele.yaml;

import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.ScoreRange;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import java.util.ArrayList;
import java.util.List;

/** Segment rules as annotated YAML. */
final class SegmentWriter {
    private static final String HEAD = """
            # yaml-language-server: $schema=%s
            #
            # The segments that `clientele calculate-rfm --segments FILE` puts customers into.
            # Scores go from 1 (worst) to 5 (best). The first segment whose condition fits wins, so the order matters.
            # Each of the 125 combinations must have a segment, and each segment must win at least one.
            #
            #   name         unique
            #   when         scores, each one score or a range; one that is left out may be any.
            #                A list of conditions fits if one of them does.
            #   description  who they are; may be left out
            #   action       what to do about them; may be left out

            segments:
            """;

    private final String schema;

    SegmentWriter(String schema) {
        this.schema = schema;
    }

    String text(SegmentRules rules) {
        StringBuilder yaml = new StringBuilder(HEAD.replace("%s", schema));
        String separator = "";
        for (SegmentRule rule : rules.rules()) {
            yaml.append(separator);
            append(yaml, rule);
            separator = "\n";
        }
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, SegmentRule rule) {
        yaml.append("  - name: ")
                .append(YamlScalars.text(rule.segment().name()))
                .append('\n');
        if (rule.anyOf().size() == 1) {
            yaml.append("    when: ").append(condition(rule.anyOf().get(0))).append('\n');
        } else {
            yaml.append("    when:\n");
            for (ScoreBox box : rule.anyOf()) {
                yaml.append("      - ").append(condition(box)).append('\n');
            }
        }
        appendIfPresent(yaml, "description", rule.segment().description());
        appendIfPresent(yaml, "action", rule.segment().suggestedAction());
    }

    private static void appendIfPresent(StringBuilder yaml, String key, String text) {
        if (!text.isEmpty()) {
            yaml.append("    ")
                    .append(key)
                    .append(": ")
                    .append(YamlScalars.text(text))
                    .append('\n');
        }
    }

    private static String condition(ScoreBox box) {
        List<String> scores = new ArrayList<>();
        addUnlessAny(scores, "recency", box.recency());
        addUnlessAny(scores, "frequency", box.frequency());
        addUnlessAny(scores, "monetary", box.monetary());
        return "{" + String.join(", ", scores) + "}";
    }

    private static void addUnlessAny(List<String> scores, String key, ScoreRange range) {
        if (!range.equals(ScoreRange.ANY)) {
            scores.add(key + ": " + range);
        }
    }
}

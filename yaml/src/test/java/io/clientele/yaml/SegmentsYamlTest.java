package io.clientele.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.Segment;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsYamlTest {
    private static final String GOOD = """
            segments:
              - name: Best
                when: {recency: 4-5, frequency: 5}
                description: Buy now and often.
                action: Thank them.
              - name: Ends
                when:
                  - {monetary: 1}
                  - {monetary: "5"}
              - name: Rest
                when: {}
            """;

    @Test
    void theTemplateIsTheBuiltInRules() {
        assertThat(read(SegmentsYaml.template()).rules())
                .isEqualTo(SegmentRules.defaults().rules());
    }

    @Test
    void scoresLeftOutMayBeAnyAndAListIsAnyOfItsConditions() {
        assertThat(read(GOOD).rules())
                .containsExactly(
                        SegmentRule.of(
                                new Segment("Best", "Buy now and often.", "Thank them."),
                                ScoreBox.parse("4-5", "5", "1-5")),
                        SegmentRule.of(
                                new Segment("Ends", "", ""),
                                ScoreBox.parse("1-5", "1-5", "1"),
                                ScoreBox.parse("1-5", "1-5", "5")),
                        SegmentRule.of(new Segment("Rest", "", ""), ScoreBox.parse("1-5", "1-5", "1-5")));
    }

    @Test
    void whatIsWrittenReadsBack() {
        SegmentRules rules = SegmentRules.of(List.of(
                SegmentRule.of(
                        new Segment("Yes: \"these\"", "# not a comment", "- nor a list"),
                        ScoreBox.parse("1", "1-5", "2-3"),
                        ScoreBox.parse("5", "5", "5")),
                SegmentRule.of(new Segment("12", "", "x"), ScoreBox.parse("1-5", "1-5", "1-5"))));

        assertThat(read(SegmentsYaml.text(rules)).rules()).isEqualTo(rules.rules());
        assertThat(SegmentsYaml.text(rules)).contains("      - {recency: 1, monetary: 2-3}\n", "    when: {}\n");
    }

    @Test
    void scoresAreCheckedWhereTheyStand() {
        String range = "but must be a score from 1 to 5 or a range such as 2-4";
        refused(GOOD.replace("4-5", "4-6"), "my.yaml:3:21: recency is '4-6', " + range);
        refused(GOOD.replace("4-5", "0"), "my.yaml:3:21: recency is '0', " + range);
        refused(GOOD.replace("4-5", "4–5"), "my.yaml:3:21: recency is '4–5', " + range);
        refused(GOOD.replace("4-5", "[4, 5]"), "my.yaml:3:21: recency is a list, " + range);
        refused(GOOD.replace("4-5", ""), "my.yaml:3:20: recency is '', " + range);
        refused(
                GOOD.replace("4-5", "5-4"),
                "my.yaml:3:21: recency is '5-4', but must be within 1-5, the lower score first");
        refused(
                GOOD.replace("monetary: 1}", "money: 1}"),
                "my.yaml:8:10: unknown key 'money'; known keys are recency, frequency, monetary");
        refused(
                GOOD.replace("frequency: 5", "frequncy: 5"),
                "my.yaml:3:26: unknown key 'frequncy'; did you mean 'frequency'?");
    }

    @Test
    void codesWithoutASegmentAreToldAtTheList() {
        refused(
                GOOD.replace("when: {}", "when: {monetary: 2-4, recency: 1-4}"),
                "my.yaml:2:3: no segment matches 12 of the 125 codes: 512, 513, 514, 522, 523, 524, 532, 533, 534, 542 and 2 more");
    }

    @Test
    void deadSegmentsAndConditionsAreToldWhereTheyStand() {
        refused(
                GOOD + "  - name: Never\n    when: {recency: 1}\n",
                "my.yaml:13:11: segment 'Never' can never match: its codes are all taken before by 'Ends' (10), 'Rest' (15)");
        refused(
                GOOD.replace("{monetary: \"5\"}", "{monetary: 1, recency: 2}"),
                "my.yaml:9:9: condition 2 of segment 'Ends' can never match: its codes are all taken before by its own"
                        + " conditions before (5)");
    }

    @Test
    void repeatedNamesAreToldAtTheSecond() {
        refused(GOOD.replace("Rest", "Best"), "my.yaml:10:5: segment 'Best' is there twice; names must be unique");
    }

    @Test
    void wrongShapesAndTextsAreRefused() {
        refused(
                "segments: 5\n",
                "my.yaml:1:11: segments is the number 5, but must be a list such as - name: Champions");
        refused(
                "rules: []\n",
                "my.yaml:1:1: unknown key 'rules'; known keys are segments",
                "my.yaml:1:1: file lacks 'segments'");
        refused(
                "segments: []\n",
                "my.yaml:1:11: no segment matches 125 of the 125 codes: 111, 112, 113, 114, 115, 121, 122, 123, 124, 125 and 115 more");
        refused(
                GOOD.replace("when: {}", "when: []"),
                "my.yaml:11:11: when is an empty list, but must have at least one condition");
        refused(
                GOOD.replace("when: {}", "when: all"),
                "my.yaml:11:11: when is the text 'all', but must be a mapping such as {recency: 4-5, frequency: 1-2}");
        refused(GOOD.replace("    when: {}\n", ""), "my.yaml:10:5: segment 'Rest' lacks 'when'");
        refused(
                GOOD.replace("name: Rest", "name: 5"),
                "my.yaml:10:11: name is the number 5 to YAML, but must be text: write \"5\"");
        refused(
                GOOD.replace("Thank them.", "x".repeat(501)),
                "my.yaml:5:13: action has 501 characters, but may have 500");
        refused(
                GOOD.replace("Buy now and often.", "\"a\\nb\""),
                "my.yaml:4:18: description has a control character or half a surrogate pair, but must be one line of text");
    }

    private static SegmentRules read(String yaml) {
        return SegmentsYaml.read("my.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String yaml, String... messages) {
        YamlAssert.assertRefused(SegmentsYaml::read, yaml, messages);
    }
}

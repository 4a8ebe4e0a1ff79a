package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentRulesTest {
    private static final ScoreBox ANY = ScoreBox.parse("1-5", "1-5", "1-5");

    /** Written out from the default table by hand: a line per R and F, a letter per M from 1 to 5. */
    private static final String ALL_CODES = """
            1 1 LLHHH
            1 2 LLHHH
            1 3 HHAAA
            1 4 HHACC
            1 5 HHACC
            2 1 HHHHH
            2 2 HHHHH
            2 3 HHAAA
            2 4 HHAAA
            2 5 HHAAA
            3 1 SSSSS
            3 2 SNNNN
            3 3 SNOOO
            3 4 SNOOO
            3 5 SNOOO
            4 1 RRPPP
            4 2 RRPPP
            4 3 PPOOO
            4 4 PPO**
            4 5 PPO**
            5 1 WWPPP
            5 2 WWPPP
            5 3 PPOOO
            5 4 PPO**
            5 5 PPO**
            """;

    @Test
    void eachOfThe125CodesHasTheSegmentOfTheTable() {
        int codes = 0;
        for (String line : ALL_CODES.lines().toList()) {
            for (int monetary = 1; monetary <= 5; monetary++) {
                int recency = line.charAt(0) - '0';
                int frequency = line.charAt(2) - '0';
                String expected = name(line.charAt(3 + monetary));
                assertThat(SegmentRules.defaults()
                                .segment(recency, frequency, monetary)
                                .name())
                        .as(RfmCode.text(recency, frequency, monetary))
                        .isEqualTo(expected);
                codes++;
            }
        }
        assertThat(codes).isEqualTo(125);
    }

    @Test
    void theElevenDefaultsTellWhoAndWhatToDo() {
        assertThat(SegmentRules.defaults().segments()).hasSize(11).allSatisfy(segment -> {
            assertThat(segment.description()).endsWith(".");
            assertThat(segment.suggestedAction()).endsWith(".");
        });
    }

    @Test
    void customersWithoutAnOrderAreInTheSegmentOf111() {
        SegmentRules rules = SegmentRules.defaults();

        assertThat(rules.segments().get(rules.segmentIndexWithoutOrder()).name())
                .isEqualTo("Lost");
    }

    @Test
    void codesWithoutASegmentAreListed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRules.of(List.of(rule("Good", ScoreBox.parse("2-5", "1-5", "1-5")))))
                .withMessage("no segment matches 25 of the 125 codes: "
                        + "111, 112, 113, 114, 115, 121, 122, 123, 124, 125 and 15 more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRules.of(List.of(
                        rule("Good", ScoreBox.parse("1-4", "1-5", "1-5")),
                        rule("Better", ScoreBox.parse("5", "1-4", "1-5")),
                        rule("Best", ScoreBox.parse("5", "5", "1-4")))))
                .withMessage("no segment matches 1 of the 125 codes: 555");
        assertThat(SegmentRules.problems(List.of())).hasSize(1);
    }

    @Test
    void aSegmentThatOthersLeaveNothingIsNamedWithThem() {
        List<SegmentRule> rules = List.of(
                rule("Late", ScoreBox.parse("1-2", "1-5", "1-5")),
                rule("Rest", ScoreBox.parse("3-5", "1-5", "1-5")),
                rule("Lost", ScoreBox.parse("2-3", "1", "1")));

        assertThat(SegmentRules.problems(rules))
                .containsExactly(new SegmentRules.Problem(
                        2,
                        0,
                        "segment 'Lost' can never match: its codes are all taken before by 'Late' (1), 'Rest' (1)"));
    }

    @Test
    void aConditionThatItsOwnSegmentCoversAlreadyIsDeadToo() {
        List<SegmentRule> rules = List.of(rule("All", ANY, ScoreBox.parse("5", "5", "5")));

        assertThat(SegmentRules.problems(rules))
                .containsExactly(new SegmentRules.Problem(
                        0,
                        1,
                        "condition 2 of segment 'All' can never match: its codes are all taken before by its own conditions"
                                + " before (1)"));
    }

    @Test
    void aRepeatedNameIsRefused() {
        List<SegmentRule> rules = List.of(
                rule("Same", ScoreBox.parse("1", "1-5", "1-5")), rule("Same", ScoreBox.parse("2-5", "1-5", "1-5")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentRules.of(rules))
                .withMessage("segment 'Same' is there twice; names must be unique");
    }

    @Test
    void aSegmentMayHaveSeveralConditions() {
        SegmentRules rules = SegmentRules.of(List.of(
                rule("Ends", ScoreBox.parse("1", "1-5", "1-5"), ScoreBox.parse("5", "1-5", "1-5")),
                rule("Middle", ANY)));

        assertThat(rules.segment(1, 3, 3).name()).isEqualTo("Ends");
        assertThat(rules.segment(5, 3, 3).name()).isEqualTo("Ends");
        assertThat(rules.segment(4, 3, 3).name()).isEqualTo("Middle");
    }

    @Test
    void asManySegmentsAsCodesArePossible() {
        List<SegmentRule> rules = new ArrayList<>();
        for (int code = 0; code < RfmCode.COUNT; code++) {
            String text = RfmCode.text(code);
            rules.add(rule(text, ScoreBox.parse(text.substring(0, 1), text.substring(1, 2), text.substring(2))));
        }

        SegmentRules compiled = SegmentRules.of(rules);

        assertThat(compiled.segment(5, 5, 5).name()).isEqualTo("555");
        assertThat(compiled.segmentIndex(5, 5, 5)).isEqualTo(124);
    }

    @Test
    void textsThatAreNotOneLineAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment("A\nB", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment("A", "\0", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment("A", "", "\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Segment(" ", "", ""));
        assertThat(new Segment("A", "", "\ud83d\ude00").suggestedAction()).hasSize(2);
    }

    private static SegmentRule rule(String name, ScoreBox... anyOf) {
        return SegmentRule.of(new Segment(name, "", ""), anyOf);
    }

    private static String name(char letter) {
        return switch (letter) {
            case '*' -> "Champions";
            case 'O' -> "Loyal Customers";
            case 'W' -> "New Customers";
            case 'R' -> "Promising";
            case 'P' -> "Potential Loyalists";
            case 'N' -> "Need Attention";
            case 'S' -> "About to Sleep";
            case 'C' -> "Cannot Lose Them";
            case 'A' -> "At Risk";
            case 'L' -> "Lost";
            case 'H' -> "Hibernating";
            default -> throw new IllegalArgumentException("letter " + letter);
        };
    }
}

package io.clientele.cli;

import io.clientele.cli.terminal.Table;
import io.clientele.rfm.RfmCode;
import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;

/** Segment rules for people. */
final class SegmentRuleTable {
    private SegmentRuleTable() {}

    /** A line for each condition, with the number of score combinations that belong to the segment. */
    static Table of(SegmentRules rules) {
        Table table = new Table()
                .number("#")
                .text("segment")
                .text("R")
                .text("F")
                .text("M")
                .number("codes")
                .elastic("who they are");
        int[] codes = codes(rules);
        for (int i = 0; i < rules.rules().size(); i++) {
            SegmentRule rule = rules.rules().get(i);
            boolean first = true;
            for (ScoreBox box : rule.anyOf()) {
                table.row(
                        first ? String.valueOf(i + 1) : "",
                        first ? rule.segment().name() : "or",
                        box.recency().toString(),
                        box.frequency().toString(),
                        box.monetary().toString(),
                        first ? String.valueOf(codes[i]) : "",
                        first ? rule.segment().description() : "");
                first = false;
            }
        }
        return table;
    }

    /** How many of the score combinations each segment gets, the earlier rules having taken theirs. */
    static int[] codes(SegmentRules rules) {
        int[] codes = new int[rules.segments().size()];
        for (int code = 0; code < RfmCode.COUNT; code++) {
            codes[rules.segmentIndex(code / 25 + 1, code / 5 % 5 + 1, code % 5 + 1)]++;
        }
        return codes;
    }
}

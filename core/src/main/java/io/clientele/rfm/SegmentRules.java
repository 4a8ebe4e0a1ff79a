package io.clientele.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ordered rules of which the first match wins, compiled to a table of the 125 codes. Every code has a segment and every
 * condition of every segment has a code, or there is no such object.
 */
public final class SegmentRules {
    private static final int NONE = -1;
    private static final int CODES_SHOWN = 10;

    private final List<SegmentRule> rules;
    private final List<Segment> segments;
    private final byte[] segmentOfCode = new byte[RfmCode.COUNT];

    /**
     * What is wrong with a list of rules.
     *
     * @param rule its place in the list, or −1 where it is about the list as a whole
     * @param box its place in the rule's conditions, or −1 where it is about the rule as a whole
     */
    public record Problem(int rule, int box, String message) {}

    private SegmentRules(List<SegmentRule> rules, int[] ruleOfCode) {
        this.rules = rules;
        this.segments = rules.stream().map(SegmentRule::segment).toList();
        for (int code = 0; code < RfmCode.COUNT; code++) {
            segmentOfCode[code] = (byte) ruleOfCode[code];
        }
    }

    /** @throws IllegalArgumentException with all {@linkplain #problems problems} in one line */
    public static SegmentRules of(List<SegmentRule> rules) {
        List<Problem> problems = problems(rules);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
        return new SegmentRules(List.copyOf(rules), compile(rules));
    }

    /** The eleven segments that are built in. */
    public static SegmentRules defaults() {
        return DefaultSegments.RULES;
    }

    /** Empty if the rules are sound; otherwise every repeated name, dead condition, dead segment, and the codes left open. */
    public static List<Problem> problems(List<SegmentRule> rules) {
        List<Problem> problems = new ArrayList<>();
        addRepeatedNames(rules, problems);
        addDeadRules(rules, problems);
        addHoles(compile(rules), problems);
        return problems;
    }

    /** In order; the place in this list is the segment's index. */
    public List<Segment> segments() {
        return segments;
    }

    public List<SegmentRule> rules() {
        return rules;
    }

    /** @throws IllegalArgumentException if a score is not 1 to 5 */
    public int segmentIndex(int recencyScore, int frequencyScore, int monetaryScore) {
        return segmentOfCode[RfmCode.index(recencyScore, frequencyScore, monetaryScore)];
    }

    /** @throws IllegalArgumentException if a score is not 1 to 5 */
    public Segment segment(int recencyScore, int frequencyScore, int monetaryScore) {
        return segments.get(segmentIndex(recencyScore, frequencyScore, monetaryScore));
    }

    /** The segment of customers who never ordered: their scores are 1/1/1. */
    public int segmentIndexWithoutOrder() {
        return segmentOfCode[0];
    }

    /** @param code 0 to 124, unchecked: for loops over columns */
    byte segmentOfCode(int code) {
        return segmentOfCode[code];
    }

    private static int[] compile(List<SegmentRule> rules) {
        int[] ruleOfCode = new int[RfmCode.COUNT];
        Arrays.fill(ruleOfCode, NONE);
        for (int rule = rules.size() - 1; rule >= 0; rule--) {
            for (ScoreBox box : rules.get(rule).anyOf()) {
                for (int code = 0; code < RfmCode.COUNT; code++) {
                    if (matches(box, code)) {
                        ruleOfCode[code] = rule;
                    }
                }
            }
        }
        return ruleOfCode;
    }

    private static boolean matches(ScoreBox box, int code) {
        return box.contains(RfmCode.recency(code), RfmCode.frequency(code), RfmCode.monetary(code));
    }

    private static void addRepeatedNames(List<SegmentRule> rules, List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            String name = rules.get(rule).segment().name();
            if (seen.putIfAbsent(name, rule) != null) {
                problems.add(new Problem(rule, NONE, "segment '" + name + "' is there twice; names must be unique"));
            }
        }
    }

    private static void addDeadRules(List<SegmentRule> rules, List<Problem> problems) {
        int[] takenBy = new int[RfmCode.COUNT];
        Arrays.fill(takenBy, NONE);
        for (int rule = 0; rule < rules.size(); rule++) {
            List<Problem> dead = new ArrayList<>();
            List<ScoreBox> boxes = rules.get(rule).anyOf();
            for (int box = 0; box < boxes.size(); box++) {
                Map<Integer, Integer> takers = new LinkedHashMap<>();
                boolean alive = false;
                for (int code = 0; code < RfmCode.COUNT; code++) {
                    if (!matches(boxes.get(box), code)) {
                        continue;
                    }
                    if (takenBy[code] == NONE) {
                        takenBy[code] = rule;
                        alive = true;
                    } else {
                        takers.merge(takenBy[code], 1, Integer::sum);
                    }
                }
                if (!alive) {
                    dead.add(new Problem(rule, box, deadMessage(rules, rule, box, takers)));
                }
            }
            problems.addAll(dead);
        }
    }

    private static String deadMessage(List<SegmentRule> rules, int rule, int box, Map<Integer, Integer> takers) {
        String name = rules.get(rule).segment().name();
        String what = rules.get(rule).anyOf().size() == 1
                ? "segment '" + name + "' can never match"
                : "condition " + (box + 1) + " of segment '" + name + "' can never match";
        String who = takers.entrySet().stream()
                .map(taker -> taker.getKey() == rule
                        ? "its own conditions before (" + taker.getValue() + ")"
                        : "'" + rules.get(taker.getKey()).segment().name() + "' (" + taker.getValue() + ")")
                .collect(Collectors.joining(", "));
        return what + ": its codes are all taken before by " + who;
    }

    private static void addHoles(int[] ruleOfCode, List<Problem> problems) {
        List<String> holes = new ArrayList<>();
        for (int code = 0; code < RfmCode.COUNT; code++) {
            if (ruleOfCode[code] == NONE) {
                holes.add(RfmCode.text(code));
            }
        }
        if (!holes.isEmpty()) {
            int shown = Math.min(CODES_SHOWN, holes.size());
            String rest = holes.size() > shown ? " and " + (holes.size() - shown) + " more" : "";
            problems.add(new Problem(
                    NONE,
                    NONE,
                    "no segment matches " + holes.size() + " of the " + RfmCode.COUNT + " codes: "
                            + String.join(", ", holes.subList(0, shown)) + rest));
        }
    }
}

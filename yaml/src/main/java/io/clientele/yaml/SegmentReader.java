package io.clientele.yaml;

import io.clientele.rfm.ScoreBox;
import io.clientele.rfm.ScoreRange;
import io.clientele.rfm.Segment;
import io.clientele.rfm.SegmentRule;
import io.clientele.rfm.SegmentRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The nodes of a segments file to rules. */
final class SegmentReader {
    private static final List<String> KEYS = List.of("segments");
    private static final List<String> SEGMENT_KEYS = List.of("name", "when", "description", "action");
    private static final List<String> BOX_KEYS = List.of("recency", "frequency", "monetary");
    private static final ScoreBox ANY = new ScoreBox(ScoreRange.ANY, ScoreRange.ANY, ScoreRange.ANY);

    private final Problems problems;
    private final List<SegmentRule> rules = new ArrayList<>();

    /** Where each rule and each of its boxes stands in the file. */
    private final List<Node> ruleNodes = new ArrayList<>();

    private final List<List<Node>> boxNodes = new ArrayList<>();

    SegmentReader(Problems problems) {
        this.problems = problems;
    }

    /** @throws YamlFileException with all places where it is wrong */
    SegmentRules rules(Node root) {
        YamlMapping file = YamlMapping.of(problems, root, "file", "segments: [...]", KEYS);
        Node list = file == null ? null : file.require("segments", "file");
        List<Node> nodes = list == null ? null : YamlValues.list(problems, list, "segments", "- name: Champions");
        for (Node node : nodes == null ? List.<Node>of() : nodes) {
            add(node);
        }
        problems.throwIfAny();
        for (SegmentRules.Problem problem : SegmentRules.problems(rules)) {
            problems.add(nodeOf(problem, list == null ? root : list), problem.message());
        }
        problems.throwIfAny();
        return SegmentRules.of(rules);
    }

    private Node nodeOf(SegmentRules.Problem problem, Node list) {
        if (problem.rule() < 0) {
            return list;
        }
        return problem.box() < 0
                ? ruleNodes.get(problem.rule())
                : boxNodes.get(problem.rule()).get(problem.box());
    }

    private void add(Node node) {
        int number = ruleNodes.size() + 1;
        YamlMapping mapping = YamlMapping.of(problems, node, "segment " + number, "name: Champions", SEGMENT_KEYS);
        ruleNodes.add(node);
        List<Node> places = new ArrayList<>();
        boxNodes.add(places);
        if (mapping == null) {
            return;
        }
        String what = mapping.get("name") instanceof ScalarNode name
                ? "segment " + Problems.quote(name.getValue())
                : "segment " + number;
        String name = text("name", mapping.require("name", what), text -> new Segment(text, "", ""));
        String description = text("description", mapping.get("description"), text -> new Segment("blank", text, ""));
        String action = text("action", mapping.get("action"), text -> new Segment("blank", "", text));
        List<ScoreBox> boxes = boxes(mapping.require("when", what), places);
        if (name != null && !boxes.isEmpty()) {
            Segment segment = new Segment(name, description == null ? "" : description, action == null ? "" : action);
            rules.add(new SegmentRule(segment, boxes));
        }
    }

    private @Nullable String text(String field, @Nullable Node node, Function<String, Segment> model) {
        String text = node == null ? null : YamlValues.text(problems, node, field);
        boolean taken = node != null
                && text != null
                && Probe.accepts(
                        problems,
                        node,
                        message -> message.replace(" of segment blank", "").replace("suggestedAction", "action"),
                        () -> model.apply(text));
        return taken ? text : null;
    }

    private List<ScoreBox> boxes(@Nullable Node node, List<Node> places) {
        List<ScoreBox> boxes = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                problems.add(node, "when is an empty list, but must have at least one condition");
            }
            for (Node element : sequence.getValue()) {
                boxes.add(box(element));
                places.add(element);
            }
        } else if (node != null) {
            boxes.add(box(node));
            places.add(node);
        }
        return boxes;
    }

    private ScoreBox box(Node node) {
        YamlMapping mapping = YamlMapping.of(problems, node, "when", "{recency: 4-5, frequency: 1-2}", BOX_KEYS);
        return mapping == null
                ? ANY
                : new ScoreBox(range("recency", mapping), range("frequency", mapping), range("monetary", mapping));
    }

    private ScoreRange range(String field, YamlMapping mapping) {
        Node node = mapping.get(field);
        if (node == null) {
            return ScoreRange.ANY;
        }
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(
                    node,
                    field + " is " + YamlValues.kind(node)
                            + ", but must be a score from 1 to 5 or a range such as 2-4");
            return ScoreRange.ANY;
        }
        String text = scalar.getValue();
        boolean taken =
                Probe.accepts(problems, node, Probe.wording(field, Problems.quote(text)), () -> ScoreRange.parse(text));
        return taken ? ScoreRange.parse(text) : ScoreRange.ANY;
    }
}

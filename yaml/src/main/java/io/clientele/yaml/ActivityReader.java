package io.clientele.yaml;

import io.clientele.persona.ActivityProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** When customers shop. Each list may be left out, and so may all of it: the built-in one is taken then. */
final class ActivityReader {
    private static final List<String> KEYS = List.of("weekday", "month", "hour");
    private static final ActivityProfile DEFAULTS = ActivityProfile.defaults();

    private final Problems problems;

    ActivityReader(Problems problems) {
        this.problems = problems;
    }

    ActivityProfile activity(@Nullable Node node) {
        YamlMapping mapping = node == null ? null : YamlMapping.of(problems, node, "activity", "weekday: [...]", KEYS);
        if (mapping == null) {
            return DEFAULTS;
        }
        return new ActivityProfile(
                weights(
                        "weekday",
                        mapping,
                        DEFAULTS.weekday(),
                        list -> new ActivityProfile(list, DEFAULTS.month(), DEFAULTS.hour())),
                weights(
                        "month",
                        mapping,
                        DEFAULTS.month(),
                        list -> new ActivityProfile(DEFAULTS.weekday(), list, DEFAULTS.hour())),
                weights(
                        "hour",
                        mapping,
                        DEFAULTS.hour(),
                        list -> new ActivityProfile(DEFAULTS.weekday(), DEFAULTS.month(), list)));
    }

    private List<Double> weights(
            String field, YamlMapping mapping, List<Double> defaults, Function<List<Double>, ActivityProfile> model) {
        Node node = mapping.get(field);
        List<Node> nodes = node == null ? null : YamlValues.list(problems, node, field, "[1, 1, 0.5]");
        if (node == null || nodes == null) {
            return defaults;
        }
        int before = problems.count();
        List<Double> weights = new ArrayList<>();
        for (Node weightNode : nodes) {
            Double weight = YamlValues.number(problems, weightNode, field + " weight");
            if (weight != null && probe(field, weightNode, weight, defaults.size(), model)) {
                weights.add(weight);
            }
        }
        boolean fine = problems.count() == before
                && Probe.accepts(problems, node, message -> message, () -> model.apply(weights));
        return fine ? weights : defaults;
    }

    private boolean probe(
            String field, Node node, double weight, int count, Function<List<Double>, ActivityProfile> model) {
        List<Double> weights = new ArrayList<>(Collections.nCopies(count, 1.0));
        weights.set(0, weight);
        String written = node instanceof ScalarNode scalar ? scalar.getValue() : Double.toString(weight);
        return Probe.accepts(problems, node, Probe.wording(field + " weight", written), () -> model.apply(weights));
    }
}

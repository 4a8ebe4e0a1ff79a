package io.clientele.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping whose keys are known beforehand. Unknown and repeated keys are problems; their values are not looked at. */
final class YamlMapping {
    private final Problems problems;
    private final Node node;
    private final Map<String, Node> values = new HashMap<>();

    /** Known keys that an unknown one may have meant: they are not called missing as well. */
    private final Set<String> meant = new HashSet<>();

    private YamlMapping(Problems problems, MappingNode node, List<String> known) {
        this.problems = problems;
        this.node = node;
        Map<String, Node> keys = new HashMap<>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode keyNode)) {
                problems.add(
                        entry.getKeyNode(), "key is " + YamlValues.kind(entry.getKeyNode()) + ", but must be a word");
                continue;
            }
            String key = keyNode.getValue();
            Node first = keys.putIfAbsent(key, keyNode);
            if (!known.contains(key)) {
                NearestKey.of(key, known).ifPresent(meant::add);
                problems.add(keyNode, unknown(key, known));
            } else if (first != null) {
                int line = first.getStartMark().getLine() + 1;
                problems.add(keyNode, "key '" + key + "' is there twice, first in line " + line);
            } else {
                values.put(key, entry.getValueNode());
            }
        }
    }

    /**
     * @param what how messages name the value
     * @param example what it should look like
     * @return null, with a problem, if the node is no mapping
     */
    static @Nullable YamlMapping of(Problems problems, Node node, String what, String example, List<String> known) {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(problems, mapping, known);
        }
        problems.add(node, what + " is " + YamlValues.kind(node) + ", but must be a mapping such as " + example);
        return null;
    }

    Node node() {
        return node;
    }

    /** The value as it stands, or null if the key is absent. */
    @Nullable
    Node get(String key) {
        return values.get(key);
    }

    /** The value, or null, with a problem, if the key is absent. */
    @Nullable
    Node require(String key, String what) {
        Node value = values.get(key);
        if (value == null && !meant.contains(key)) {
            problems.add(node, what + " lacks '" + key + "'");
        }
        return value;
    }

    private static String unknown(String key, List<String> known) {
        return "unknown key " + Problems.quote(key)
                + NearestKey.of(key, known)
                        .map(nearest -> "; did you mean '" + nearest + "'?")
                        .orElse("; known keys are " + String.join(", ", known));
    }
}

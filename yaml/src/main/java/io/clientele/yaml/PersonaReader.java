package io.clientele.yaml;

import io.clientele.persona.ActivityProfile;
import io.clientele.persona.Persona;
import io.clientele.persona.PersonaTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The nodes of a personas file to a persona table. */
final class PersonaReader {
    private static final List<String> KEYS = List.of("personas", "activity");

    private final Problems problems;

    PersonaReader(Problems problems) {
        this.problems = problems;
    }

    /** @throws YamlFileException with all places where it is wrong */
    PersonaTable table(Node root) {
        YamlMapping file = YamlMapping.of(problems, root, "file", "personas: [...]", KEYS);
        Node list = file == null ? null : file.require("personas", "file");
        List<Persona> personas = list == null ? List.of() : personas(list);
        ActivityProfile activity = new ActivityReader(problems).activity(file == null ? null : file.get("activity"));
        problems.throwIfAny();
        try {
            return new PersonaTable(personas, activity);
        } catch (IllegalArgumentException e) {
            problems.add(list == null ? root : list, String.valueOf(e.getMessage()));
            problems.throwIfAny();
            throw e;
        }
    }

    private List<Persona> personas(Node list) {
        List<Persona> personas = new ArrayList<>();
        Map<String, Node> keys = new HashMap<>();
        List<Node> nodes = YamlValues.list(problems, list, "personas", "- key: champions");
        for (Node node : nodes == null ? List.<Node>of() : nodes) {
            int number = personas.size() + 1;
            YamlMapping mapping =
                    YamlMapping.of(problems, node, "persona " + number, "key: champions", PersonaFields.KEYS);
            if (mapping != null) {
                refuseRepeatedKey(mapping.get("key"), keys);
                personas.add(new PersonaFields(problems, mapping, number).persona());
            }
        }
        return personas;
    }

    private void refuseRepeatedKey(@Nullable Node node, Map<String, Node> keys) {
        if (node instanceof ScalarNode scalar) {
            Node first = keys.putIfAbsent(scalar.getValue(), node);
            if (first != null) {
                problems.add(
                        node,
                        "key is " + Problems.quote(scalar.getValue()) + ", as in line "
                                + (first.getStartMark().getLine() + 1) + ", but must be unique");
            }
        }
    }
}

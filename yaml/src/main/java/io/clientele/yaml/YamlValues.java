package io.clientele.yaml;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Single values. Each method gives null, with a problem, where the node is something else.
 *
 * <p>Numbers are read by a pattern of our own. YAML 1.1 would take {@code 010} for 8, {@code 1:30} for 90 and {@code
 * 1_000} for 1000, YAML 1.2 would not: those are refused.
 */
final class YamlValues {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_WHOLE = 18;

    private YamlValues() {}

    static @Nullable String text(Problems problems, Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(node, what + " is " + kind(node) + ", but must be text");
            return null;
        }
        boolean text = node.getTag().equals(Tag.STR) || !isPlain(scalar);
        if (text) {
            // A block of text (">" or "|") ends with a line break that nobody means.
            return scalar.getValue().replaceFirst("\\n+$", "");
        }
        problems.add(
                node,
                scalar.getValue().isEmpty()
                        ? what + " is empty, but must be text"
                        : what + " is " + kind(node) + " to YAML, but must be text: write \"" + scalar.getValue()
                                + "\"");
        return null;
    }

    static @Nullable Double number(Problems problems, Node node, String what) {
        String digits = digits(problems, node, what, "a number such as 12 or 0.5");
        if (digits == null) {
            return null;
        }
        if (!NUMBER.matcher(digits).matches() || digits.length() > LONGEST_NUMBER) {
            problems.add(node, what + " is " + Problems.quote(digits) + ", but must be a number such as 12 or 0.5");
            return null;
        }
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            problems.add(node, what + " is " + digits + ", which is too large for a number");
            return null;
        }
        return number;
    }

    static @Nullable Long whole(Problems problems, Node node, String what) {
        String digits = digits(problems, node, what, "a whole number such as 100");
        if (digits == null) {
            return null;
        }
        if (!WHOLE.matcher(digits).matches() || digits.length() > LONGEST_WHOLE) {
            problems.add(node, what + " is " + Problems.quote(digits) + ", but must be a whole number such as 100");
            return null;
        }
        return Long.parseLong(digits);
    }

    /** @param example what it should look like */
    static @Nullable List<Node> list(Problems problems, Node node, String what, String example) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(node, what + " is " + kind(node) + ", but must be a list such as " + example);
        return null;
    }

    /** What a node is, for a message. */
    static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof ScalarNode scalar && isPlain(scalar)) {
            if (node.getTag().equals(Tag.NULL)) {
                return scalar.getValue().isEmpty() ? "empty" : "null";
            }
            if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
                return "the number " + scalar.getValue();
            }
            if (node.getTag().equals(Tag.BOOL)) {
                return "a yes or no";
            }
            if (node.getTag().equals(Tag.TIMESTAMP)) {
                return "a date";
            }
        }
        return node instanceof ScalarNode scalar ? "the text " + Problems.quote(scalar.getValue()) : "something else";
    }

    /** The scalar's characters, if it is written without quotes. */
    private static @Nullable String digits(Problems problems, Node node, String what, String wanted) {
        if (node instanceof ScalarNode scalar
                && isPlain(scalar)
                && !node.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        problems.add(node, what + " is " + kind(node) + ", but must be " + wanted);
        return null;
    }

    private static boolean isPlain(ScalarNode scalar) {
        return scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    }
}

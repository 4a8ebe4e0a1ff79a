package io.clientele.yaml;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Asks the model whether it takes a value, so that ranges are written down in one place. A value is put into an object that
 * is valid otherwise; what the constructor objects to is then about this value, whose place in the file is known.
 */
final class Probe {
    private static final String ALLOWED = ", but m";

    private Probe() {}

    /**
     * Whether the model takes the value; there is a problem if it doesn't.
     *
     * @param wording the model's message in the words of the file
     */
    static boolean accepts(Problems problems, Node node, UnaryOperator<String> wording, Supplier<?> model) {
        try {
            return model.get() != null;
        } catch (IllegalArgumentException e) {
            problems.add(node, wording.apply(String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** A message with field and value as the file has them, of which only the allowed range is the model's. */
    static UnaryOperator<String> wording(String what, String value) {
        return message -> {
            int allowed = message.indexOf(ALLOWED);
            return what + " is " + value + (allowed < 0 ? ": " + message : message.substring(allowed));
        };
    }
}

package io.clientele.yaml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Single values as YAML text. */
final class YamlScalars {
    /** Begins with a letter and holds nothing that YAML reads meaning into: a subset of what may go without quotes. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}([\\p{L}\\p{N} ,.;()'/+%&!?_-]|:(?! |$))*");

    private static final Resolver RESOLVER = new Resolver();

    private YamlScalars() {}

    /** In quotes only where it would be read as something else without. */
    static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
        return plain ? text : quoted(text);
    }

    /** Whole numbers without a decimal point; the others so that they read back exactly. */
    static String number(double number) {
        boolean whole = Double.compare(number, (double) (long) number) == 0 && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' '
                    || (c >= 0x7F && c < 0xA0)
                    || c == 0x2028
                    || c == 0x2029
                    || c == 0xFEFF
                    || c == 0xFFFE
                    || c == 0xFFFF) {
                quoted.append("\\u").append(String.format(Locale.ROOT, "%04X", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}

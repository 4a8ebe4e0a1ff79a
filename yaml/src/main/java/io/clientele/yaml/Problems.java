package io.clientele.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What was found wrong in one file so far. */
final class Problems {
    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final List<YamlProblem> found = new ArrayList<>();

    /** @param file how messages name the file */
    Problems(String file) {
        this.file = file;
    }

    void add(int line, int column, String message) {
        found.add(new YamlProblem(line, column, message));
    }

    void add(Mark mark, String message) {
        add(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    void add(Node node, String message) {
        add(node.getStartMark(), message);
    }

    int count() {
        return found.size();
    }

    /** @throws YamlFileException if there is a problem */
    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(YamlProblem::line).thenComparingInt(YamlProblem::column));
            throw new YamlFileException(file, found);
        }
    }

    /** A value from the file for a message: in quotes, on one line, not too long. */
    static String quote(String value) {
        StringBuilder quoted = new StringBuilder("'");
        value.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(quoted::appendCodePoint);
        return quoted.append(value.codePointCount(0, value.length()) > LONGEST_QUOTE ? "…'" : "'")
                .toString();
    }
}

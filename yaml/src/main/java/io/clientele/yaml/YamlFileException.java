package io.clientele.yaml;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A YAML file that can't be read or written, or has problems. Then the message has a line for each: {@code file:line:column: what}.
 */
public final class YamlFileException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<YamlProblem> problems;

    YamlFileException(String message) {
        super(message);
        this.problems = List.of();
    }

    YamlFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problems = List.of();
    }

    YamlFileException(String file, List<YamlProblem> problems) {
        super(message(file, problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems that could be told apart, in the order of their places; none if the file could not be read at all. */
    public List<YamlProblem> problems() {
        return problems;
    }

    private static String message(String file, List<YamlProblem> problems) {
        String shown = problems.stream()
                .limit(SHOWN)
                .map(problem -> file + ":" + problem.line() + ":" + problem.column() + ": " + problem.message())
                .collect(Collectors.joining("\n"));
        int more = problems.size() - SHOWN;
        return more > 0 ? shown + "\n" + file + ": and " + more + " more" : shown;
    }
}

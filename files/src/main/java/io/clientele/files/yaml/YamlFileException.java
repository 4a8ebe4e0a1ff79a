package io.clientele.files.yaml;

import io.clientele.files.FilesException;
import java.util.List;
import java.util.stream.Collectors;

/** A YAML file with problems. The message has a line for each: {@code file:line:column: what}. */
public final class YamlFileException extends FilesException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<YamlProblem> problems;

    YamlFileException(String file, List<YamlProblem> problems) {
        super(message(file, problems));
        this.problems = List.copyOf(problems);
    }

    /** All problems that could be told apart, in the order of their places; at least one. */
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

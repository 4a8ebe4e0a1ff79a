package io.clientele.yaml;

/**
 * Something wrong in a YAML file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param message one line: what there is and what is allowed
 */
public record YamlProblem(int line, int column, String message) {}

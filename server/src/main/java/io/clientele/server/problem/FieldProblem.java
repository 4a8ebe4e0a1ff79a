package io.clientele.server.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is wrong with one thing that the client sent.
 *
 * @param field such as {@code email}, {@code items[0].quantity}, or a query parameter's name; empty for the request as a whole
 * @param message what it is, and what is allowed
 */
public record FieldProblem(
        @JsonProperty(required = true) String field,
        @JsonProperty(required = true) String message) {}

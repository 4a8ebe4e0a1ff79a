package io.clientele.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error as RFC 9457 has it, {@code application/problem+json}.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param detail what is wrong here, for people
 * @param instance names this occurrence where the log has more about it
 * @param errors what is wrong with single fields; empty if it is none of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) int status,
        @JsonProperty(required = true) String detail,
        @Nullable String instance,
        @JsonProperty(required = true) List<FieldProblem> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(HttpStatus status, String detail) {
        return of(status, detail, List.of());
    }

    public static Problem of(HttpStatus status, String detail, List<FieldProblem> errors) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, null, errors);
    }

    /** Several fields are wrong, or one. */
    public static Problem badRequest(List<FieldProblem> errors) {
        return of(HttpStatus.BAD_REQUEST, summary(errors), errors);
    }

    public Problem withInstance(String newInstance) {
        return new Problem(type, title, status, detail, newInstance, errors);
    }

    private static String summary(List<FieldProblem> errors) {
        if (errors.size() == 1) {
            FieldProblem only = errors.get(0);
            return only.field().isEmpty() ? only.message() : only.field() + ": " + only.message();
        }
        return errors.size() + " things are wrong; see errors";
    }
}

package io.clientele.server.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public ProblemException(Problem problem) {
        this(problem, HttpHeaders.EMPTY);
    }

    public ProblemException(Problem problem, HttpHeaders headers) {
        // An answer, not a failure: nobody reads its stack.
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** 400 for one field. */
    public static ProblemException badRequest(String field, String message) {
        return new ProblemException(Problem.badRequest(List.of(new FieldProblem(field, message))));
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, detail));
    }

    public Problem problem() {
        return problem;
    }

    public HttpHeaders headers() {
        return headers;
    }
}

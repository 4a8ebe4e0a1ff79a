package io.clientele.server.problem;

import io.clientele.store.StoreException;
import io.clientele.store.edit.EditException;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordInUseException;
import io.clientele.store.edit.StaleRecordException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What exceptions that are no fault of the server mean to the client. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final String RETRY_SECONDS = "5";

    private Refusals() {}

    /** Empty if it is a fault of the server. */
    static Optional<ProblemException> of(Exception e, HttpServletRequest request) {
        if (e instanceof ProblemException refusal) {
            return Optional.of(refusal);
        }
        if (e instanceof EditException refused) {
            return Optional.of(refusal(refused));
        }
        if (e instanceof StoreException) {
            return Optional.of(unavailable(e));
        }
        if (e instanceof HttpMessageNotReadableException) {
            return Optional.of(
                    refusal(HttpStatus.BAD_REQUEST, "there is no body, or it can't be read", HttpHeaders.EMPTY));
        }
        if (e instanceof InvalidParameterException invalid) {
            HttpStatus status = HttpStatus.resolve(invalid.getErrorCode());
            return Optional.of(refusal(
                    status == null || status.is5xxServerError() ? HttpStatus.BAD_REQUEST : status,
                    "there are too many parameters, or they can't be decoded",
                    HttpHeaders.EMPTY));
        }
        if (e instanceof RequestRejectedException) {
            // The firewall's, where Spring looks at a parameter before any of us does.
            return Optional.of(
                    refusal(HttpStatus.BAD_REQUEST, "a parameter or a header can't be understood", HttpHeaders.EMPTY));
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(ProblemException.badRequest(
                    mismatch.getName(),
                    "is " + Quoted.of(String.valueOf(mismatch.getValue())) + ", which it can't be"));
        }
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            return Optional.of(refusal(status, detail(e, status, request), response.getHeaders()));
        }
        return Optional.empty();
    }

    private static ProblemException refusal(HttpStatus status, String detail, HttpHeaders headers) {
        return new ProblemException(Problem.of(status, detail), headers);
    }

    private static ProblemException refusal(EditException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof InvalidRecordException invalid) {
            return new ProblemException(Problem.badRequest(invalid.errors().stream()
                    .map(error -> new FieldProblem(error.field(), error.message()))
                    .toList()));
        }
        if (e instanceof StaleRecordException stale) {
            HttpHeaders headers = new HttpHeaders();
            headers.setETag("\"" + stale.currentVersion() + "\"");
            return refusal(HttpStatus.PRECONDITION_FAILED, message, headers);
        }
        HttpStatus status = e instanceof RecordInUseException ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND;
        return refusal(status, message, HttpHeaders.EMPTY);
    }

    /** Locked by another writer, gone, or full: what the message says is for the one who runs the server. */
    private static ProblemException unavailable(Exception e) {
        LOG.error("{}", e.getMessage(), e);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return refusal(
                HttpStatus.SERVICE_UNAVAILABLE, "the database is busy or can't be reached; try again soon", headers);
    }

    private static String detail(Exception e, HttpStatus status, HttpServletRequest request) {
        if (e instanceof NoResourceFoundException) {
            return "there is nothing at " + Quoted.bare(request.getRequestURI());
        }
        if (e instanceof HttpRequestMethodNotSupportedException wrong) {
            String allowed = wrong.getSupportedHttpMethods() == null
                    ? "none"
                    : wrong.getSupportedHttpMethods().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return "method is " + Quoted.bare(wrong.getMethod()) + ", but must be one of " + allowed;
        }
        if (e instanceof HttpMediaTypeNotAcceptableException wrong) {
            return "Accept allows none of what there is: " + types(wrong.getSupportedMediaTypes());
        }
        if (e instanceof HttpMediaTypeNotSupportedException wrong) {
            MediaType given = wrong.getContentType();
            return "Content-Type is " + (given == null ? "missing" : Quoted.of(given.toString())) + ", but must be "
                    + types(wrong.getSupportedMediaTypes());
        }
        return status.getReasonPhrase();
    }

    private static String types(Iterable<MediaType> types) {
        StringBuilder text = new StringBuilder();
        for (MediaType type : types) {
            text.append(text.isEmpty() ? "" : ", ").append(type);
        }
        return text.toString();
    }
}

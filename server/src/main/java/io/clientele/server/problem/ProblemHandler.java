package io.clientele.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes a {@link Problem} of every exception that a controller, or the way to one, throws. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final List<ProblemPage> pages;

    ProblemHandler(List<ProblemPage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Spring Security answers these: it knows whether a login would help. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    /** Nobody is there to be answered. */
    @ExceptionHandler(ClientAbortException.class)
    void ignore(ClientAbortException e) {
        LOG.debug("the client has gone", e);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<byte[]> handle(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemException refusal = Refusals.of(e, request).orElseGet(() -> failure(e, request));
        Problem problem = refusal.problem();
        if (Audience.wantsPage(request, request.getRequestURI())) {
            request.setAttribute(ErrorController.PROBLEM, problem);
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.sendError(problem.status());
            return null;
        }
        for (ProblemPage page : pages) {
            if (page.isFor(request)) {
                refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                response.setStatus(problem.status());
                page.write(request, response, problem);
                return null;
            }
        }
        return ResponseEntity.status(problem.status())
                .headers(refusal.headers())
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(ProblemResponse.json(problem));
    }

    private static ProblemException failure(Exception e, HttpServletRequest request) {
        String instance = "urn:uuid:" + UUID.randomUUID();
        LOG.error("{} {} failed, {}", request.getMethod(), Quoted.of(request.getRequestURI()), instance, e);
        return new ProblemException(
                Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "the server could not answer; its log says why")
                        .withInstance(instance));
    }
}

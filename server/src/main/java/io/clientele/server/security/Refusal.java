package io.clientele.server.security;

import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the rules refuse, in the words that a controller's refusals have; a person is sent to the login. */
@Component
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String LOGIN = "/admin/login/";

    /** The scheme's name in Django REST Framework, whose clients show it. */
    private static final String CHALLENGE = "Token realm=\"clientele\"";

    private final HandlerExceptionResolver resolver;

    Refusal(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        if (resolver.resolveException(request, response, null, e) == null) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** Nobody is logged in where somebody must be. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (!request.getRequestURI().startsWith("/admin/")) {
            unauthorized(request, response, "this needs a token, as in \"Authorization: Token …\", or a login");
        } else if (request.getHeader("HX-Request") != null) {
            // A redirect would be followed by the script, and the login land inside the page.
            response.setHeader("HX-Redirect", LOGIN);
            unauthorized(request, response, "the session has ended; log in again");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, LOGIN + next(request));
        }
    }

    void unauthorized(HttpServletRequest request, HttpServletResponse response, String detail) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        send(request, response, new ProblemException(Problem.of(HttpStatus.UNAUTHORIZED, detail), headers));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        String detail = e instanceof CsrfException
                ? "the form's token is missing or has expired; reload the page and try again"
                : CurrentUser.find()
                        .map(user -> "the role " + user.role().key() + " doesn't include this")
                        .orElse("you may not do this");
        send(request, response, new ProblemException(Problem.of(HttpStatus.FORBIDDEN, detail)));
    }

    /** Back to what was asked for, if it can be asked for again. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/admin/")) {
            return "";
        }
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }
}

package io.clientele.server.security;

import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the rule for a request. What has none ends here, as if there were no controller. */
final class RouteFilter extends OncePerRequestFilter {
    private static final String ACCESS = Access.class.getName();

    private final Refusal refusal;

    RouteFilter(Refusal refusal) {
        this.refusal = refusal;
    }

    /** Who may make this request; empty unless it came through this filter. */
    static Optional<Access> access(HttpServletRequest request) {
        return Optional.ofNullable((Access) request.getAttribute(ACCESS));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Rule> rule = AccessRules.all()
                .find(ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
        if (rule.isEmpty()) {
            refusal.send(
                    request,
                    response,
                    ProblemException.notFound("there is nothing at " + Quoted.bare(request.getRequestURI())));
            return;
        }
        Optional<Access> access = rule.get().access(request.getMethod());
        if (access.isEmpty()) {
            refusal.send(
                    request,
                    response,
                    new HttpRequestMethodNotSupportedException(
                            request.getMethod(), rule.get().methods().keySet()));
            return;
        }
        request.setAttribute(ACCESS, access.get());
        chain.doFilter(request, response);
    }
}

package io.clientele.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Our paths end in a slash. Without it the answer is the same: the request goes on with the slash added. A redirect would
 * lose the body of a POST. Before security, so that one rule covers both forms.
 */
@Component
@Order(FilterOrder.TRAILING_SLASH)
class TrailingSlashFilter extends OncePerRequestFilter {
    private static final List<String> OURS = List.of("/api", "/admin", "/health", "/ready", "/metrics");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(needsSlash(request.getRequestURI()) ? new WithSlash(request) : request, response);
    }

    private static boolean needsSlash(String path) {
        return !path.endsWith("/") && OURS.stream().anyMatch(ours -> path.equals(ours) || path.startsWith(ours + "/"));
    }

    private static final class WithSlash extends HttpServletRequestWrapper {
        WithSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI() + "/";
        }

        @Override
        public StringBuffer getRequestURL() {
            return super.getRequestURL().append('/');
        }

        @Override
        public String getServletPath() {
            return super.getServletPath() + "/";
        }
    }
}

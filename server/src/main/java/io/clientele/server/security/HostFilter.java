package io.clientele.server.security;

import io.clientele.server.ServerSettings;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemResponse;
import io.clientele.server.problem.Quoted;
import io.clientele.server.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that name a host which this server isn't, before anything else looks at them. */
@Component
@Order(FilterOrder.HOST)
class HostFilter extends OncePerRequestFilter {
    private final AllowedHosts allowed;

    HostFilter(ServerSettings settings) {
        allowed = new AllowedHosts(settings);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only a client of HTTP/1.0 may leave the header out; no browser does.
        if (request.getHeader(HttpHeaders.HOST) == null || allowed.contains(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            ProblemResponse.send(
                    response,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "host is " + Quoted.of(request.getServerName())
                                    + ", to which this server doesn't answer; --allowed-host adds a name"));
        }
    }
}

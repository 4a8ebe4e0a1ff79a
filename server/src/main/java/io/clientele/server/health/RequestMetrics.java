package io.clientele.server.health;

import io.clientele.server.web.FilterOrder;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Times each request as {@code http_server_requests_seconds}, by method, route and status. The route is the pattern, never
 * the path: what a client makes up would be a new time series each.
 */
@Component
@Order(FilterOrder.METRICS)
class RequestMetrics extends OncePerRequestFilter {
    private final PrometheusMeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    private record Key(String method, String route, int status) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            Key key = new Key(method(request), route(request), response.getStatus());
            timers.computeIfAbsent(key, this::timer).record(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests by method, route and status")
                .tags("method", key.method, "route", key.route, "status", Integer.toString(key.status))
                .register(registry);
    }

    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
            default -> "other";
        };
    }

    private static String route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "none" : pattern.toString();
    }
}

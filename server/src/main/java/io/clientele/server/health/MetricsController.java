package io.clientele.server.health;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /metrics/} in the text form of Prometheus. */
@RestController
class MetricsController {
    private static final String TEXT_FORMAT = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @GetMapping(path = "/metrics/", produces = TEXT_FORMAT)
    String metrics() {
        return registry.scrape();
    }
}

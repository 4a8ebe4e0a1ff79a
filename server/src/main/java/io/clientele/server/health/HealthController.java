package io.clientele.server.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.store.Database;
import io.clientele.store.StoreException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health/}: is the process alive, and how is its database? {@code /ready/}: may a load balancer send requests? */
@RestController
class HealthController {
    private final Database database;

    HealthController(Database database) {
        this.database = database;
    }

    /** @param database {@code ok} or {@code unreachable} */
    record Health(
            @JsonProperty(required = true) String status,
            @JsonProperty(required = true) String service,
            @JsonProperty(required = true) String database) {}

    /** Answers 200 also without a database: restarting this process would not bring it back. */
    @GetMapping("/health/")
    Health health() {
        return reachable()
                ? new Health("healthy", "clientele", "ok")
                : new Health("degraded", "clientele", "unreachable");
    }

    @GetMapping("/ready/")
    ResponseEntity<Health> ready() {
        Health health = health();
        return ResponseEntity.status(health.database().equals("ok") ? 200 : 503).body(health);
    }

    private boolean reachable() {
        try {
            database.ping();
            return true;
        } catch (StoreException e) {
            return false;
        }
    }
}

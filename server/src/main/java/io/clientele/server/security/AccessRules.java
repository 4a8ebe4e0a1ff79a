package io.clientele.server.security;

import static io.clientele.server.security.Access.ANYONE;
import static io.clientele.server.security.Access.READER;
import static io.clientele.server.security.Access.STAFF;
import static io.clientele.server.security.Access.SUPERUSER;
import static io.clientele.server.security.Access.VIEWER;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The rule for each route: who may use which method. What has no rule here is not there, so a new controller's routes are
 * added to this table; a test walks all routes and names those that are missing.
 *
 * <p>Of several patterns that match a path the most specific one holds, as it does for controllers.
 */
final class AccessRules {
    private static final String RECORDS = "{model:customers|products|orders}";

    private static final List<Rule> TABLE = List.of(
            Rule.of("/").get(ANYONE),
            Rule.of("/health/").get(ANYONE),
            Rule.of("/ready/").get(ANYONE),
            Rule.of("/metrics/").get(READER),
            Rule.of("/assets/**").get(ANYONE),
            Rule.of("/webjars/**").get(ANYONE),
            Rule.of("/favicon.ico").get(ANYONE),

            // API
            Rule.of("/api/").get(READER),
            Rule.of("/api/schema/").get(READER),
            Rule.of("/api/docs/").get(READER),
            Rule.of("/api/customers/").get(READER).post(STAFF),
            Rule.of("/api/customers/{id}/").get(READER).put(STAFF).patch(STAFF).delete(STAFF),
            Rule.of("/api/products/").get(READER).post(STAFF),
            Rule.of("/api/products/{id}/").get(READER).put(STAFF).patch(STAFF).delete(STAFF),
            Rule.of("/api/orders/").get(READER).post(STAFF),
            Rule.of("/api/orders/{id}/").get(READER).put(STAFF).patch(STAFF).delete(STAFF),
            Rule.of("/api/rfm/").get(READER),
            Rule.of("/api/rfm/{customer_id}/").get(READER),
            Rule.of("/api/rfm/calculate/").post(STAFF),
            Rule.of("/api/rfm/statistics/").get(READER),
            Rule.of("/api/rfm/by-segment/").get(READER),
            Rule.of("/api/rfm/migration/").get(READER),
            Rule.of("/api/rfm/runs/").get(READER),

            // Coming and going
            Rule.of("/admin/login/").get(ANYONE).post(ANYONE),
            Rule.of("/admin/logout/").post(ANYONE),
            Rule.of("/admin/theme/").post(ANYONE),

            // Admin: a viewer sees, staff changes
            Rule.of("/admin/").get(VIEWER),
            Rule.of("/admin/account/").get(VIEWER).post(VIEWER),
            Rule.of("/admin/account/{part:password|tokens}/").get(VIEWER).post(VIEWER),
            Rule.of("/admin/dashboard/").get(VIEWER),
            Rule.of("/admin/dashboard/data/{chart}/").get(VIEWER),
            Rule.of("/admin/calculate/").get(VIEWER).post(STAFF),
            Rule.of("/admin/seed/").get(VIEWER).post(STAFF),
            // Draws what is posted and keeps nothing.
            Rule.of("/admin/personas/").get(VIEWER).post(VIEWER),
            Rule.of("/admin/jobs/").get(VIEWER),
            Rule.of("/admin/jobs/{id}/").get(VIEWER).post(STAFF),
            Rule.of("/admin/rfm/").get(VIEWER).post(STAFF),
            Rule.of("/admin/rfm/{id}/").get(VIEWER),
            Rule.of("/admin/runs/").get(VIEWER),
            Rule.of("/admin/runs/{id}/").get(VIEWER),
            Rule.of("/admin/" + RECORDS + "/").get(VIEWER).post(STAFF),
            Rule.of("/admin/" + RECORDS + "/add/").get(STAFF).post(STAFF),
            Rule.of("/admin/" + RECORDS + "/{id}/").get(VIEWER).post(STAFF),
            Rule.of("/admin/" + RECORDS + "/{id}/delete/").get(STAFF).post(STAFF),
            Rule.of("/admin/" + RECORDS + "/{id}/history/").get(VIEWER),

            // Admin of the accounts
            Rule.of("/admin/users/").get(SUPERUSER).post(SUPERUSER),
            Rule.of("/admin/users/add/").get(SUPERUSER).post(SUPERUSER),
            Rule.of("/admin/users/{id}/").get(SUPERUSER).post(SUPERUSER),
            Rule.of("/admin/users/{id}/{part}/").get(SUPERUSER).post(SUPERUSER),
            Rule.of("/admin/audit/").get(SUPERUSER),
            Rule.of("/admin/audit/{id}/").get(SUPERUSER));

    private static final AccessRules ALL = new AccessRules(TABLE);

    private final Map<String, Rule> literal = new HashMap<>();
    private final List<Rule> patterns;

    AccessRules(List<Rule> table) {
        for (Rule rule : table) {
            if (!rule.pattern().hasPatternSyntax()) {
                literal.put(rule.pattern().getPatternString(), rule);
            }
        }
        patterns = table.stream()
                .filter(rule -> rule.pattern().hasPatternSyntax())
                .sorted(Comparator.comparing(Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    static AccessRules all() {
        return ALL;
    }

    /** The rule that holds for a path. */
    Optional<Rule> find(PathContainer path) {
        Rule exact = literal.get(path.value());
        if (exact != null) {
            return Optional.of(exact);
        }
        return patterns.stream().filter(rule -> rule.pattern().matches(path)).findFirst();
    }
}

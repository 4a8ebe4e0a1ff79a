package io.clientele.server.security;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may use each method of a route: {@code Rule.of("/api/orders/").get(READER).post(STAFF)}. */
record Rule(PathPattern pattern, Map<String, Access> methods) {

    Rule {
        methods = Map.copyOf(methods);
    }

    static Rule of(String pattern) {
        return new Rule(PathPatternParser.defaultInstance.parse(pattern), Map.of());
    }

    Rule get(Access access) {
        return with(HttpMethod.GET, access);
    }

    Rule post(Access access) {
        return with(HttpMethod.POST, access);
    }

    Rule put(Access access) {
        return with(HttpMethod.PUT, access);
    }

    Rule patch(Access access) {
        return with(HttpMethod.PATCH, access);
    }

    Rule delete(Access access) {
        return with(HttpMethod.DELETE, access);
    }

    private Rule with(HttpMethod method, Access access) {
        Map<String, Access> more = new TreeMap<>(methods);
        more.put(method.name(), access);
        return new Rule(pattern, more);
    }

    /** Empty if the route doesn't have the method. HEAD and OPTIONS ask about GET; without one, OPTIONS is for anyone. */
    Optional<Access> access(String method) {
        return switch (method) {
            case "HEAD" -> find(HttpMethod.GET);
            case "OPTIONS" -> Optional.of(find(HttpMethod.GET).orElse(Access.ANYONE));
            default -> Optional.ofNullable(methods.get(method));
        };
    }

    private Optional<Access> find(HttpMethod method) {
        return Optional.ofNullable(methods.get(method.name()));
    }
}

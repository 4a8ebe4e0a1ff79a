package io.clientele.server;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that a server's controllers have. */
public final class Routes {
    private static final Set<String> ALL_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private Routes() {}

    /** @param pattern as the controller has it */
    public record Route(String method, String pattern) implements Comparable<Route> {
        /** A path that the pattern matches. */
        public String path() {
            // A variable with a pattern of its own, such as {model:a|b}, stands for the first choice.
            return pattern.replaceAll("\\{[^}:]*:([^}|]*)[^}]*}", "$1")
                    .replaceAll("\\{[^}]*}", "1")
                    .replace("**", "x");
        }

        public HttpMethod httpMethod() {
            return HttpMethod.valueOf(method);
        }

        @Override
        public int compareTo(Route other) {
            return (pattern + " " + method).compareTo(other.pattern + " " + other.method);
        }
    }

    /** Those of our own controllers, but for the page for errors, which nobody asks for. */
    public static Set<Route> of(ClienteleServer server) {
        Set<Route> routes = new TreeSet<>();
        server.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.clientele."))
                .forEach(entry -> addTo(routes, entry.getKey()));
        routes.removeIf(route -> route.pattern().equals("/error"));
        return routes;
    }

    private static void addTo(Set<Route> routes, RequestMappingInfo info) {
        for (String pattern : info.getPatternValues()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                ALL_METHODS.forEach(method -> routes.add(new Route(method, pattern)));
            }
            methods.forEach(method -> routes.add(new Route(method.name(), pattern)));
        }
    }
}

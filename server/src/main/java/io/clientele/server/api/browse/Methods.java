package io.clientele.server.api.browse;

import io.clientele.server.api.schema.Accepts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which methods a path has, and what they take. */
@Component
final class Methods {
    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final Map<String, Map<String, HandlerMethod>> byPattern = new ConcurrentHashMap<>();

    /** @param mapping is made of the converters, which need this: it is asked for later */
    Methods(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    private Map<String, HandlerMethod> of(String pattern) {
        return byPattern.computeIfAbsent(pattern, wanted -> {
            Map<String, HandlerMethod> methods = new TreeMap<>();
            mapping.getObject().getHandlerMethods().forEach((info, handler) -> {
                if (info.getPatternValues().contains(wanted)) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        methods.put(method.name(), handler);
                    }
                }
            });
            return methods;
        });
    }

    /** As in the header Allow. */
    List<String> allowed(String pattern) {
        List<String> allowed = new ArrayList<>(of(pattern).keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return allowed.stream().sorted().toList();
    }

    /** What the method's body may be; null if there is no such method, or it takes none. */
    @Nullable
    Class<?> accepted(String pattern, String method) {
        HandlerMethod handler = of(pattern).get(method);
        Accepts accepts = handler == null ? null : handler.getMethodAnnotation(Accepts.class);
        return accepts == null ? null : accepts.value();
    }
}

package io.clientele.server.api;

import io.clientele.server.api.list.ApiQuery;
import io.clientele.server.api.list.ListCall;
import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.ListParameter;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * What comes before each method of the API: its URL may hold only the query parameters that the method declares, by
 * {@link ListOf} or {@link Parameter}, so that what is documented is what there is.
 */
@Component
class ApiCalls implements HandlerInterceptor, HandlerMethodArgumentResolver {
    static final String FORMAT = "format";

    private final Map<Method, Allowed> allowed = new ConcurrentHashMap<>();

    /** @param list the parameters of a list, empty for another method */
    private record Allowed(List<String> names, Map<String, ListParameter> list) {
        static Allowed by(Method method) {
            ListOf listOf = method.getAnnotation(ListOf.class);
            Map<String, ListParameter> list = listOf == null ? Map.of() : ListParameter.of(listOf);
            List<String> names = new ArrayList<>(list.keySet());
            for (Parameter parameter : method.getAnnotationsByType(Parameter.class)) {
                names.add(parameter.name());
            }
            names.add(FORMAT);
            return new Allowed(names, list);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            // Files lie elsewhere; without this, POST to an unknown path would be a method that is not allowed.
            throw nothingAt(request);
        }
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("io.clientele.")) {
            response.addHeader("Vary", "Accept");
            requireIds(request);
            ApiQuery query = query(request);
            query.allowOnly(allowed(method.getMethod()).names);
            query.get(FORMAT).ifPresent(ApiFormats::check);
        }
        return true;
    }

    /** What stands in our paths are ids. Spring would also read 0x2A as a number. */
    private static void requireIds(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && !variables.values().stream()
                        .allMatch(value -> value.toString().matches("[0-9]{1,18}"))) {
            throw nothingAt(request);
        }
    }

    private static ProblemException nothingAt(HttpServletRequest request) {
        return ProblemException.notFound("there is nothing at " + Quoted.bare(request.getRequestURI()));
    }

    /** The request's query, read once. */
    static ApiQuery query(HttpServletRequest request) {
        if (request.getAttribute(ApiQuery.class.getName()) instanceof ApiQuery query) {
            return query;
        }
        ApiQuery query = ApiQuery.parse(request.getQueryString());
        request.setAttribute(ApiQuery.class.getName(), query);
        return query;
    }

    private Allowed allowed(Method method) {
        return allowed.computeIfAbsent(method, Allowed::by);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListCall.class || parameter.getParameterType() == ApiQuery.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        if (parameter.getParameterType() == ApiQuery.class) {
            return query(request);
        }
        Method method = parameter.getMethod();
        if (method == null) {
            throw new IllegalStateException("a list is answered by a method");
        }
        return new ListCall(request.getRequestURL().toString(), query(request), allowed(method).list);
    }
}

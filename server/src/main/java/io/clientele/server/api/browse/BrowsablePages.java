package io.clientele.server.api.browse;

import io.clientele.server.ServerSettings;
import io.clientele.server.api.json.ApiResource;
import io.clientele.server.api.json.JsonOutput;
import io.clientele.server.api.list.ApiQuery;
import io.clientele.server.api.list.ListOf;
import io.clientele.server.api.list.ListParameter;
import io.clientele.server.api.list.Page;
import io.clientele.server.page.Viewer;
import io.clientele.server.problem.Problem;
import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.ProblemPage;
import io.clientele.store.query.Comparison;
import io.clientele.store.query.FieldType;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Makes a page of what the API answers. */
@Component
public class BrowsablePages implements ProblemPage {
    private static final String TEMPLATE = "api/resource";
    private static final List<String> HEADERS = List.of("Content-Type", "ETag", "Location", "Vary");

    private final Methods methods;
    private final ServerSettings settings;
    private final ObjectProvider<ViewResolver> views;

    BrowsablePages(
            Methods methods,
            ServerSettings settings,
            @Qualifier("thymeleafViewResolver") ObjectProvider<ViewResolver> views) {
        this.methods = methods;
        this.settings = settings;
        this.views = views;
    }

    /** Writes the page; status and headers of the response are set already. */
    public void write(ApiResource resource, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        render(model(resource, request, response.getStatus(), headers(response)), request, response);
    }

    private void render(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            View view = views.getObject().resolveViewName(TEMPLATE, Locale.ROOT);
            if (view == null) {
                throw new IllegalStateException("there is no template " + TEMPLATE);
            }
            view.render(model, request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot render " + TEMPLATE, e);
        }
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String query = request.getQueryString();
        return request.getRequestURI().startsWith("/api/")
                && accept != null
                && accept.startsWith("text/html")
                && (query == null || !query.contains("format=json"));
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Map<String, String> headers = Map.of("Content-Type", Problem.MEDIA_TYPE);
        response.setContentType("text/html;charset=UTF-8");
        render(model(problem, request, problem.status(), headers), request, response);
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = name.equals("Content-Type") ? "application/json" : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private Map<String, Object> model(
            Object resource, HttpServletRequest request, int code, Map<String, String> answered) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        HandlerMethod handler =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        ? method
                        : null;
        HttpStatus status = HttpStatus.valueOf(code);
        Map<String, String> headers = new LinkedHashMap<>();
        if (handler != null) {
            headers.put("Allow", String.join(", ", methods.allowed(pattern)));
        }
        headers.putAll(answered);
        ApiQuery query = query(request);
        String path = request.getRequestURI();
        String json = new String(JsonOutput.indented(resource), StandardCharsets.UTF_8);
        boolean staff = Viewer.of(request).staff();
        Class<?> posted = staff ? methods.accepted(pattern, "POST") : null;
        boolean puts = staff && code == 200 && methods.accepted(pattern, "PUT") != null;
        ApiPage page = new ApiPage(
                handler == null ? status.getReasonPhrase() : title(handler),
                request.getMethod() + " " + path + query.text(),
                "HTTP " + code + " " + status.getReasonPhrase(),
                headers,
                JsonHtml.of(json, root(request), list(path)),
                resource instanceof Page<?> list ? list.previous() : null,
                resource instanceof Page<?> list ? list.next() : null,
                handler == null ? List.of() : filters(handler, query),
                path + query.with("format", "json").text(),
                posted == null ? null : SampleJson.of(posted),
                puts ? json : null,
                puts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("api", page);
        model.put("page", io.clientele.server.page.Page.of(request, List.of(), settings.version()));
        return model;
    }

    /** That of a request which was refused may be the reason. */
    private static ApiQuery query(HttpServletRequest request) {
        try {
            return ApiQuery.parse(request.getQueryString());
        } catch (ProblemException e) {
            return ApiQuery.parse(null);
        }
    }

    private static String title(HandlerMethod handler) {
        Operation operation = handler.getMethodAnnotation(Operation.class);
        return operation == null ? "API" : operation.summary();
    }

    private static String root(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length() + 1);
    }

    /** The list that the ids of a page's records belong to. */
    private static @Nullable String list(String path) {
        for (String list : List.of("/api/customers/", "/api/products/", "/api/orders/")) {
            if (path.startsWith(list)) {
                return list;
            }
        }
        return path.startsWith("/api/rfm/") && !path.startsWith("/api/rfm/runs/") && !path.contains("migration")
                ? "/api/customers/"
                : null;
    }

    private static List<ApiPage.Filter> filters(HandlerMethod handler, ApiQuery query) {
        ListOf list = handler.getMethodAnnotation(ListOf.class);
        List<ApiPage.Filter> filters = new ArrayList<>();
        if (list != null) {
            ListParameter.of(list).values().forEach(parameter -> {
                if (!parameter.name().equals(ListParameter.PAGE)
                        && !parameter.name().equals(ListParameter.CURSOR)) {
                    String value = query.get(parameter.name()).orElse("");
                    filters.add(new ApiPage.Filter(parameter.name(), value, choices(parameter)));
                }
            });
        }
        return filters;
    }

    private static List<String> choices(ListParameter parameter) {
        if (parameter.comparison() == Comparison.ISNULL) {
            return List.of("true", "false");
        }
        var field = parameter.field();
        return field != null && field.type() == FieldType.CHOICE && parameter.comparison() == Comparison.EQ
                ? field.choices()
                : List.of();
    }
}

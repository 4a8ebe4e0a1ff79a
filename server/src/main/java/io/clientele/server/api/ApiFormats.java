package io.clientele.server.api;

import io.clientele.server.problem.ProblemException;
import io.clientele.server.problem.Quoted;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/** {@code ?format=} of the API goes before the header Accept, for those who can't set one: {@code json}, {@code api} for the page. */
final class ApiFormats implements ContentNegotiationStrategy {
    private static final Map<String, MediaType> FORMATS = formats();

    private static Map<String, MediaType> formats() {
        Map<String, MediaType> formats = new LinkedHashMap<>();
        formats.put("json", MediaType.APPLICATION_JSON);
        formats.put("api", MediaType.TEXT_HTML);
        formats.put("yaml", MediaType.APPLICATION_YAML);
        return formats;
    }

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest webRequest) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        if (!request.getRequestURI().startsWith("/api/")) {
            return MEDIA_TYPE_ALL_LIST;
        }
        String format;
        try {
            format = ApiCalls.query(request).get(ApiCalls.FORMAT).orElse("");
        } catch (ProblemException e) {
            // Is asked for the answer to a bad query too. ApiCalls says what is wrong with it.
            format = "";
        }
        MediaType type = FORMATS.get(format);
        return type == null ? MEDIA_TYPE_ALL_LIST : List.of(type);
    }

    /** @throws ProblemException if there is no such format */
    static void check(String format) {
        if (!FORMATS.containsKey(format)) {
            throw ProblemException.badRequest(
                    ApiCalls.FORMAT,
                    "is " + Quoted.of(format) + ", but must be one of " + String.join(", ", FORMATS.keySet()));
        }
    }
}

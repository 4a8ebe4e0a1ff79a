package io.clientele.server.api.json;

import io.clientele.server.api.browse.BrowsablePages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes an {@link ApiResource}: JSON on one line where the client asks for JSON, indented where it takes anything, else a page. */
final class ApiWriter implements HttpMessageConverter<ApiResource> {
    private static final String JSON = "application/json";

    private final BrowsablePages pages;

    ApiWriter(BrowsablePages pages) {
        this.pages = pages;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return ApiResource.class.isAssignableFrom(type)
                && (mediaType == null
                        || getSupportedMediaTypes().stream().anyMatch(ours -> ours.isCompatibleWith(mediaType)));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_HTML);
    }

    @Override
    public ApiResource read(Class<? extends ApiResource> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("only writes");
    }

    @Override
    public void write(ApiResource resource, @Nullable MediaType mediaType, HttpOutputMessage message)
            throws IOException {
        HttpServletRequest request = request();
        boolean page = mediaType != null && mediaType.isCompatibleWith(MediaType.TEXT_HTML);
        byte[] body;
        if (page) {
            message.getHeaders().set("Content-Type", "text/html;charset=UTF-8");
            body = pages.render(resource, message.getHeaders(), request);
        } else {
            message.getHeaders().set("Content-Type", JSON);
            body = isProgram(request) ? JsonOutput.compact(resource) : JsonOutput.indented(resource);
        }
        message.getHeaders().setContentLength(body.length);
        message.getBody().write(body);
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(JSON);
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}

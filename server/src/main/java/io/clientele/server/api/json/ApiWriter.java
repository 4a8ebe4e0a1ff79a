package io.clientele.server.api.json;

import io.clientele.server.api.browse.BrowsablePages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
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
        HttpServletRequest request = attributes().getRequest();
        if (mediaType != null && mediaType.isCompatibleWith(MediaType.TEXT_HTML)) {
            HttpServletResponse response = Objects.requireNonNull(attributes().getResponse(), "no response");
            message.getHeaders().set("Content-Type", "text/html;charset=UTF-8");
            // Hands status and headers over; the page writes the body itself.
            ((ServletServerHttpResponse) message).flush();
            pages.write(resource, request, response);
            return;
        }
        byte[] body = isProgram(request) ? JsonOutput.compact(resource) : JsonOutput.indented(resource);
        message.getHeaders().set("Content-Type", JSON);
        message.getHeaders().setContentLength(body.length);
        message.getBody().write(body);
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.startsWith(JSON);
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}

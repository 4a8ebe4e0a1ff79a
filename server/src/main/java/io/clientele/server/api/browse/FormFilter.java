package io.clientele.server.api.browse;

import io.clientele.server.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The forms of the API's pages: what they post is the method and the JSON of another request, as in Django REST Framework's.
 * Before security, so that the rule of that method holds; the session's token is looked for in the form as ever.
 */
@Component
@Order(FilterOrder.FORMS)
class FormFilter extends OncePerRequestFilter {
    static final String METHOD = "_method";
    static final String CONTENT = "_content";

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || type == null
                || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method;
        String content;
        try {
            method = request.getParameter(METHOD);
            content = request.getParameter(CONTENT);
        } catch (IllegalStateException e) {
            // It can't be read: whoever reads the body next says so.
            method = null;
            content = null;
        }
        if (method == null || !METHODS.contains(method)) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(new Meant(request, method, content == null ? "" : content), response);
        if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT && !response.isCommitted()) {
            // A browser would stay on the page of what is no longer there.
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI().replaceFirst("[^/]+/?$", ""));
        }
    }

    private static final class Meant extends HttpServletRequestWrapper {
        private final String method;
        private final byte[] content;

        Meant(HttpServletRequest request, String method, String content) {
            super(request);
            this.method = method;
            this.content = content.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_JSON_VALUE;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Content-Type") ? getContentType() : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase("Content-Type")
                    ? Collections.enumeration(List.of(getContentType()))
                    : super.getHeaders(name);
        }

        @Override
        public int getContentLength() {
            return content.length;
        }

        @Override
        public long getContentLengthLong() {
            return content.length;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(content);
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(byte[] content) {
            bytes = new ByteArrayInputStream(content);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("is read at once");
        }
    }
}

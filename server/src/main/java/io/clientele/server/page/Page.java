package io.clientele.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * What the layout needs beside the content; {@code page} in each template.
 *
 * @param path of the request, without its query
 * @param self path and query, to return to
 */
public record Page(
        Viewer viewer,
        Theme theme,
        List<Navigation.Group> navigation,
        List<Message> messages,
        String path,
        String self,
        String version) {

    public static Page of(HttpServletRequest request, List<Message> messages, String version) {
        Viewer viewer = Viewer.of(request);
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return new Page(
                viewer,
                Theme.of(request),
                Navigation.of(viewer),
                messages,
                path,
                query == null ? path : path + "?" + query,
                version);
    }

    /** The address of one of our own files, such as {@code clientele.css}. */
    public String asset(String file) {
        return Assets.url(file);
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }
}

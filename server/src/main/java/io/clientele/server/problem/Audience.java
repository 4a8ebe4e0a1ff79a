package io.clientele.server.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Who is asking: a program for JSON, or a browser for a page. */
final class Audience {

    private Audience() {}

    /** Whether an error belongs on a page: anywhere but under {@code /api/}, where the client takes HTML by name. */
    static boolean wantsPage(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html") && !path.startsWith("/api/");
    }
}

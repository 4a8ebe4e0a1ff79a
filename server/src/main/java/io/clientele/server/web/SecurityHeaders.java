package io.clientele.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The headers that every answer has. Nothing is loaded from elsewhere, no script or style stands inside a page, and no other
 * site may show ours in a frame.
 */
public final class SecurityHeaders {
    public static final Map<String, String> ALWAYS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin")));

    private static final String HSTS = "max-age=31536000";

    private SecurityHeaders() {}

    /** @param https whether the client came by it, so that it may be held to */
    public static void set(HttpServletResponse response, boolean https) {
        ALWAYS.forEach(response::setHeader);
        if (https) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
    }
}

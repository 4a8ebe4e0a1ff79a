package io.clientele.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** Which colours a page has. The server writes it into the page, so that none flashes in the wrong one. */
public enum Theme {
    /** What the reader's system prefers. */
    SYSTEM("system", "System"),
    LIGHT("light", "Light"),
    DARK("dark", "Dark");

    static final String COOKIE = "clientele_theme";

    private final String key;
    private final String label;

    Theme(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As in the cookie and in the page's {@code data-theme}. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    static Theme of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? SYSTEM : find(cookie.getValue()).orElse(SYSTEM);
    }

    static Optional<Theme> find(String key) {
        for (Theme theme : values()) {
            if (theme.key.equals(key)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }
}

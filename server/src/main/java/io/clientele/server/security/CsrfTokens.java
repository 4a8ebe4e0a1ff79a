package io.clientele.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the token lies that a form must repeat: in the session of who is logged in, and in a cookie for all others, so that
 * looking at the login page doesn't cost the server a session.
 */
final class CsrfTokens implements CsrfTokenRepository {
    /** As Django's, so that scripts written for it find it. */
    static final String HEADER = "X-CSRFToken";

    static final String FIELD = "_csrf";
    static final String COOKIE = "clientele_csrf";

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inCookie = new CookieCsrfTokenRepository();

    CsrfTokens() {
        inSession.setHeaderName(HEADER);
        inSession.setParameterName(FIELD);
        inCookie.setHeaderName(HEADER);
        inCookie.setParameterName(FIELD);
        inCookie.setCookieName(COOKIE);
        inCookie.setCookiePath("/");
        inCookie.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    }

    private CsrfTokenRepository place(HttpServletRequest request) {
        return SessionUsers.hasLogin(request) ? inSession : inCookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return place(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        place(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return place(request).loadToken(request);
    }
}

package io.clientele.server.security;

import io.clientele.store.accounts.TokenOwner;
import io.clientele.store.accounts.TokenStore;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Token KEY}, as Django REST Framework has it, or {@code Bearer KEY}. */
final class TokenFilter extends OncePerRequestFilter {
    private static final Pattern HEADER = Pattern.compile("(?:token|bearer)(?: +(.*))?", Pattern.CASE_INSENSITIVE);

    private final TokenStore tokens;
    private final BackgroundWrites later;
    private final Clock clock;
    private final Refusal refusal;

    TokenFilter(TokenStore tokens, BackgroundWrites later, Clock clock, Refusal refusal) {
        this.tokens = tokens;
        this.later = later;
        this.clock = clock;
        this.refusal = refusal;
    }

    /** The token that a request names; null if it names none. Other schemes, such as a proxy's Basic, are not ours. */
    static @Nullable String token(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        Matcher matcher = HEADER.matcher(header.strip());
        if (!matcher.matches()) {
            return null;
        }
        return matcher.group(1) == null ? "" : matcher.group(1).strip();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = token(request);
        Optional<TokenOwner> owner =
                token == null || !ApiToken.looksLikeOne(token) ? Optional.empty() : tokens.find(ApiToken.digest(token));
        if (owner.isEmpty()) {
            refusal.unauthorized(request, response, "the token is not valid");
            return;
        }
        Instant now = clock.instant();
        later.add("the use of a token", () -> tokens.used(owner.get().token(), now));
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new UserAuthentication(owner.get().user())));
        chain.doFilter(request, response);
    }
}

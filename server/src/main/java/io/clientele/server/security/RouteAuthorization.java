package io.clientele.server.security;

import io.clientele.server.ServerSettings;
import io.clientele.store.accounts.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Holds who asks against what {@link RouteFilter} found. Where the server listens on the loopback, everybody on this machine
 * may read; but a request that came through a proxy on this machine may be anybody's.
 */
@Component
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private static final List<String> LEFT_BY_PROXIES =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final boolean publicRead;
    private final boolean loopback;

    RouteAuthorization(ServerSettings settings) {
        publicRead = settings.publicRead();
        loopback = settings.loopback() && !settings.behindProxy();
    }

    private boolean openReading(HttpServletRequest request) {
        return publicRead
                || (loopback
                        && AllowedHosts.isLoopback(request.getServerName())
                        && LEFT_BY_PROXIES.stream().allMatch(name -> request.getHeader(name) == null));
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            // The request itself was let through, or this is its page for the error.
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(RouteFilter.access(request)
                .map(access ->
                        access == Access.ANYONE || access.grantedTo(role(authentication.get()), openReading(request)))
                .orElse(false));
    }

    private static @Nullable Role role(@Nullable Authentication authentication) {
        return authentication instanceof UserAuthentication user ? user.user().role() : null;
    }
}

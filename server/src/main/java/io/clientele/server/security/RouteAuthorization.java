package io.clientele.server.security;

import io.clientele.server.ServerSettings;
import io.clientele.store.accounts.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Holds who asks against what {@link RouteFilter} found. */
@Component
final class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {
    private final boolean openReading;

    RouteAuthorization(ServerSettings settings) {
        openReading = settings.publicRead() || settings.loopback();
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
                .map(access -> access == Access.ANYONE || access.grantedTo(role(authentication.get()), openReading))
                .orElse(false));
    }

    private static @Nullable Role role(@Nullable Authentication authentication) {
        return authentication instanceof UserAuthentication user ? user.user().role() : null;
    }
}

package io.clientele.server.security;

import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Whose session it is. A session holds the user's id and the version of the account at the login. Each request that needs to
 * know reads the account again: a new password, another role, a deactivation ends the user's sessions at the next request,
 * whichever process made the change.
 */
@Component
final class SessionUsers implements SecurityContextRepository {
    private static final String LOGIN = SessionUsers.class.getName();

    private final UserStore users;

    SessionUsers(UserStore users) {
        this.users = users;
    }

    private record SessionLogin(long userId, String version) implements Serializable {}

    /** Whether the request comes with the session of somebody, be the account as it may by now. */
    static boolean hasLogin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LOGIN) != null;
    }

    /** Begins a session under a new id; what an earlier one held is gone. */
    void begin(HttpServletRequest request, User user) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        renew(request.getSession(true), user);
    }

    /** Lets a session go on after a change that its user made to their own account. */
    static void renew(HttpSession session, User user) {
        session.setAttribute(LOGIN, new SessionLogin(user.id(), user.version()));
    }

    private Optional<User> user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LOGIN) instanceof SessionLogin login)) {
            return Optional.empty();
        }
        Optional<User> user = users.find(login.userId())
                .filter(User::active)
                .filter(account -> account.version().equals(login.version()));
        if (user.isEmpty()) {
            session.invalidate();
        }
        return user;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation") // nobody calls it, but the interface still has it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Only {@link #begin} puts somebody into a session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return hasLogin(request);
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = user(request)
                        .<SecurityContext>map(user -> new SecurityContextImpl(new UserAuthentication(user)))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

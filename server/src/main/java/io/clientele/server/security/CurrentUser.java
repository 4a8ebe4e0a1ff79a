package io.clientele.server.security;

import io.clientele.store.accounts.User;
import io.clientele.store.edit.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the request that this thread answers. */
public final class CurrentUser {

    private CurrentUser() {}

    /** Empty if nobody has logged in and no token came along. */
    public static Optional<User> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof UserAuthentication authentication
                ? Optional.of(authentication.user())
                : Optional.empty();
    }

    /**
     * For the history of a change.
     *
     * @throws IllegalStateException if there is nobody, which the rule of a route that changes something doesn't let happen
     */
    public static Actor actor() {
        return find().orElseThrow(() -> new IllegalStateException("nobody makes this request"))
                .actor();
    }

    /** Lets the session of this request go on after a user changed their own account; their other sessions end. */
    public static void changed(HttpServletRequest request, User changed) {
        SessionUsers.renew(request.getSession(true), changed);
    }
}

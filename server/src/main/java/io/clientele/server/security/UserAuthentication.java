package io.clientele.server.security;

import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.User;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who has proved to be a user. The account is as it was when the request came in, and is never kept in a session.
 * Has the authorities {@code ROLE_VIEWER}, {@code ROLE_STAFF} and {@code ROLE_SUPERUSER} up to the user's own.
 */
final class UserAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient User user;

    UserAuthentication(User user) {
        super(authorities(user.role()));
        this.user = user;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Role role) {
        return Stream.of(Role.values())
                .filter(role::atLeast)
                .<GrantedAuthority>map(each -> new SimpleGrantedAuthority("ROLE_" + each.name()))
                .toList();
    }

    User user() {
        return user;
    }

    @Override
    public String getName() {
        return user.username();
    }

    @Override
    public String getPrincipal() {
        return user.username();
    }

    /** Nobody needs them again. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserAuthentication that && user.equals(that.user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }
}

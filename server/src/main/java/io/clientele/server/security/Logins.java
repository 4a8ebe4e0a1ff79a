package io.clientele.server.security;

import io.clientele.server.problem.Quoted;
import io.clientele.store.StoreException;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides whether somebody is who they say. An unknown name, a deactivated account and a wrong password can't be told apart:
 * not by the answer, and not by the time, since each compares one hash.
 */
@Component
class Logins {
    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    private static final Pattern USERNAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1," + User.MAX_USERNAME + "}");

    private final UserStore users;
    private final AuditLog history;
    private final LoginThrottle throttle;
    private final BackgroundWrites later;
    private final Clock clock;

    Logins(UserStore users, AuditLog history, LoginThrottle throttle, BackgroundWrites later, Clock clock) {
        this.users = users;
        this.history = history;
        this.throttle = throttle;
        this.later = later;
        this.clock = clock;
    }

    /**
     * What came of an attempt.
     *
     * @param user empty if it is nobody
     * @param retryAfter zero unless there were too many attempts, and this one was not looked at
     */
    record Outcome(Optional<User> user, Duration retryAfter) {}

    Outcome attempt(String username, String password, String address) {
        Duration wait = throttle.begin(username, address);
        if (!wait.isZero()) {
            return new Outcome(Optional.empty(), wait);
        }
        // No account has such a name, and no database is asked for it.
        Optional<User> named = USERNAME.matcher(username).matches() ? users.findByUsername(username) : Optional.empty();
        boolean right =
                Passwords.matches(password, named.map(User::passwordHash).orElse(Passwords.NOBODYS_HASH));
        Optional<User> user = named.filter(account -> right && account.active());
        if (user.isEmpty()) {
            failed(username, named, address);
            return new Outcome(user, Duration.ZERO);
        }
        throttle.succeeded(username, address);
        return new Outcome(Optional.of(succeeded(user.get(), password, address)), Duration.ZERO);
    }

    private User succeeded(User user, String password, String address) {
        LOG.info("{} has logged in from {}", user.username(), address);
        Instant now = clock.instant();
        later.add("the login of " + user.username(), () -> {
            users.loggedIn(user.id(), now);
            history.write(new Edit(user.actor(), now), Action.LOGIN, UserStore.MODEL, user.id(), user.username());
        });
        return withGoodHash(user, password);
    }

    /** The password is known now and at no other time. */
    private User withGoodHash(User user, String password) {
        if (!Passwords.outdated(user.passwordHash())) {
            return user;
        }
        try {
            users.upgradeHash(user.id(), user.passwordHash(), Passwords.hash(password));
            return users.find(user.id()).orElse(user);
        } catch (StoreException e) {
            LOG.warn(
                    "the password's hash of {} stays outdated until the next login: {}",
                    user.username(),
                    e.getMessage());
            return user;
        }
    }

    private void failed(String username, Optional<User> named, String address) {
        String shown = username.isBlank() ? "(nobody)" : Quoted.bare(username);
        LOG.warn("login as {} from {} failed", shown, address);
        Edit edit = new Edit(new Actor(null, shown), clock.instant());
        Long id = named.map(User::id).orElse(null);
        later.add(
                "a failed login as " + shown,
                () -> history.write(edit, Action.LOGIN_FAILED, UserStore.MODEL, id, shown));
    }

    void loggedOut(User user) {
        Edit edit = new Edit(user.actor(), clock.instant());
        later.add(
                "the logout of " + user.username(),
                () -> history.write(edit, Action.LOGOUT, UserStore.MODEL, user.id(), user.username()));
    }
}

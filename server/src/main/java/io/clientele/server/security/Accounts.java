package io.clientele.server.security;

import io.clientele.store.Database;
import io.clientele.store.accounts.Role;
import io.clientele.store.accounts.Token;
import io.clientele.store.accounts.TokenStore;
import io.clientele.store.accounts.User;
import io.clientele.store.accounts.UserStore;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes accounts and tokens, and changes passwords; needs no server that runs. All of it is written to the history.
 *
 * <p>What is wrong with a password is an {@link InvalidRecordException} for the field {@code password}. A password or a token
 * is never part of a message.
 */
public final class Accounts {
    private final UserStore users;
    private final TokenStore tokens;
    private final Clock clock;

    public Accounts(Database database, Clock clock) {
        this.users = new UserStore(database);
        this.tokens = new TokenStore(database);
        this.clock = clock;
    }

    /**
     * A new token.
     *
     * @param secret what its owner sends along; it can't be read again
     */
    public record NewToken(Token token, String secret) {
        /** Without the secret, which has no place in a log. */
        @Override
        public String toString() {
            return "NewToken[" + token + "]";
        }
    }

    /** The user of this name, whatever its case. */
    public Optional<User> find(String username) {
        return users.findByUsername(username);
    }

    /** @throws InvalidRecordException if username or password are not allowed, or the name is taken */
    public User create(String username, String password, Role role, Actor by) {
        check(username, password);
        return users.create(username, Passwords.hash(password), role, edit(by));
    }

    /**
     * Gives a user another password, which ends their sessions.
     *
     * @throws InvalidRecordException if the password is not allowed
     * @throws io.clientele.store.edit.RecordNotFoundException if the user is gone
     */
    public User changePassword(User user, String password, Actor by) {
        check(user.username(), password);
        return users.changePassword(user.id(), Passwords.hash(password), edit(by));
    }

    /** Whether this is the user's password. */
    public boolean confirms(User user, String password) {
        return Passwords.matches(password, user.passwordHash());
    }

    /** @throws InvalidRecordException if the name is not allowed */
    public NewToken createToken(User owner, String name, Actor by) {
        String secret = ApiToken.random();
        return new NewToken(tokens.create(owner.id(), ApiToken.digest(secret), name, edit(by)), secret);
    }

    /** @throws io.clientele.store.edit.RecordNotFoundException if there is none */
    public void revokeToken(long id, Actor by) {
        tokens.revoke(id, edit(by));
    }

    private Edit edit(Actor by) {
        return new Edit(by, clock.instant());
    }

    private static void check(String username, String password) {
        Passwords.complaint(username, password).ifPresent(complaint -> {
            throw new InvalidRecordException("password", complaint);
        });
    }
}

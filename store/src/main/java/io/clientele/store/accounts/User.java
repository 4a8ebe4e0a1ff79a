package io.clientele.store.accounts;

import io.clientele.store.edit.Actor;
import io.clientele.store.edit.RecordVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param username unique whatever its case
 * @param passwordHash as the server's encoder wrote it
 * @param active whether the user may log in
 * @param lastLoginAt null for never
 */
public record User(
        long id,
        String username,
        String passwordHash,
        Role role,
        boolean active,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {
    public static final int MAX_USERNAME = 150;

    public Actor actor() {
        return new Actor(id, username);
    }

    /** Of all but the last login. */
    public String version() {
        return RecordVersion.of(id, username, passwordHash, role.key(), active);
    }

    /** Without the hash, which has no place in a log. */
    @Override
    public String toString() {
        return "User[" + id + ", " + username + ", " + role.key() + (active ? "" : ", inactive") + "]";
    }
}

package io.clientele.store.accounts;

import io.clientele.store.Database;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import io.clientele.store.query.RecordList;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts. There is always an active superuser once there was one: the last can't be deleted, deactivated or demoted. */
public final class UserStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "user";

    private final Database database;

    public UserStore(Database database) {
        this.database = database;
    }

    public RecordList<User> records() {
        return Soon.soon(database);
    }

    /** Whether there is any account. */
    public boolean any() {
        return Soon.soon();
    }

    /** The user of this name, whatever its case. */
    public Optional<User> findByUsername(String username) {
        return Soon.soon();
    }

    public Optional<User> find(long id) {
        return Soon.soon();
    }

    /**
     * Adds an active account.
     *
     * @param username 1 to {@value User#MAX_USERNAME} letters, digits and {@code @.+-_}
     * @throws io.clientele.store.edit.InvalidRecordException if the name is not allowed, or taken
     */
    public User create(String username, String passwordHash, Role role, Edit edit) {
        return Soon.soon();
    }

    /** @throws io.clientele.store.edit.RecordNotFoundException if there is no such user */
    public User changePassword(long id, String passwordHash, Edit edit) {
        return Soon.soon();
    }

    /**
     * Puts a better hash of the same password in a worse one's place, as encoders ask for after a login: no change that
     * the history tells of. Nothing happens if the hash is another one by now.
     */
    public void upgradeHash(long id, String oldHash, String newHash) {
        Soon.soon();
    }

    /**
     * Changes what a user may do.
     *
     * @param expectedVersion what {@link User#version} was when it was read; null to change it in any case
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException if it is the last active superuser, who must stay one
     */
    public User update(
            long id, String username, Role role, boolean active, @Nullable String expectedVersion, Edit edit) {
        return Soon.soon();
    }

    /**
     * Deletes an account with its tokens; the history keeps the name.
     *
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws io.clientele.store.edit.InvalidRecordException if it is the last active superuser
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        Soon.soon();
    }

    /** Notes a login; the caller writes what the history is to say of it. */
    public void loggedIn(long id, Instant at) {
        Soon.soon();
    }
}

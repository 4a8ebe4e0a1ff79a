package io.clientele.store.accounts;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.audit.Changes;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.InvalidRecordException;
import io.clientele.store.edit.RecordNotFoundException;
import io.clientele.store.edit.RecordVersion;
import io.clientele.store.query.RecordList;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts. There is always an active superuser once there was one: the last can't be deleted, deactivated or demoted. */
public final class UserStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "user";

    private static final String READING = "read the users of";
    private static final String WRITING = "write the users of";

    private final Database database;
    private final UserList users;

    public UserStore(Database database) {
        this.database = database;
        this.users = new UserList(database);
    }

    public RecordList<User> records() {
        return users;
    }

    /** Whether there is any account. */
    public boolean any() {
        return database.read(READING, session -> session.first("SELECT id FROM users LIMIT 1", row -> row.getLong(1)))
                .isPresent();
    }

    /** The user of this name, whatever its case. */
    public Optional<User> findByUsername(String username) {
        return database.read(READING, session -> {
            Optional<Long> id = idOf(session, username);
            return id.isEmpty() ? Optional.empty() : users.find(session, id.get());
        });
    }

    public Optional<User> find(long id) {
        return users.find(id);
    }

    /**
     * Adds an active account.
     *
     * @param username 1 to {@value User#MAX_USERNAME} letters, digits and {@code @.+-_}
     * @throws InvalidRecordException if the name is not allowed, or taken
     */
    public User create(String username, String passwordHash, Role role, Edit edit) {
        return database.write(WRITING, session -> {
            checkName(session, username, 0);
            long id = session.nextId("users");
            session.execute(
                    "INSERT INTO users (id, username, password_hash, role, active, created_at) VALUES (?, ?, ?, ?, ?, "
                            + session.instantParameter() + ")",
                    id,
                    username,
                    passwordHash,
                    role.key(),
                    true,
                    edit.at().getEpochSecond());
            AuditLog.write(session, edit, Action.ADD, MODEL, id, username, List.of());
            return users.find(session, id).orElseThrow();
        });
    }

    /** @throws RecordNotFoundException if there is no such user */
    public User changePassword(long id, String passwordHash, Edit edit) {
        return database.write(WRITING, session -> {
            User old = toChange(session, id, null);
            session.execute("UPDATE users SET password_hash = ? WHERE id = ?", passwordHash, id);
            // What it was and what it is, nobody is to read here.
            AuditLog.write(
                    session,
                    edit,
                    Action.CHANGE,
                    MODEL,
                    id,
                    old.username(),
                    new Changes().add("password", "***", "*** (new)").list());
            return users.find(session, id).orElseThrow();
        });
    }

    /**
     * Puts a better hash of the same password in a worse one's place, as encoders ask for after a login: no change that
     * the history tells of. Nothing happens if the hash is another one by now.
     */
    public void upgradeHash(long id, String oldHash, String newHash) {
        database.write(WRITING, session -> {
            session.execute(
                    "UPDATE users SET password_hash = ? WHERE id = ? AND password_hash = ?", newHash, id, oldHash);
            return id;
        });
    }

    /**
     * Changes what a user may do.
     *
     * @param expectedVersion what {@link User#version} was when it was read; null to change it in any case
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws InvalidRecordException if the name is not allowed, or it is the last active superuser, who must stay one
     */
    public User update(
            long id, String username, Role role, boolean active, @Nullable String expectedVersion, Edit edit) {
        return database.write(WRITING, session -> {
            User old = toChange(session, id, expectedVersion);
            Changes changes = new Changes()
                    .add("username", old.username(), username)
                    .add("role", old.role().key(), role.key())
                    .add("active", old.active(), active);
            if (changes.isEmpty()) {
                return old;
            }
            if (!username.equals(old.username())) {
                checkName(session, username, id);
            }
            if (role != Role.SUPERUSER || !active) {
                requireAnother(session, old, role == Role.SUPERUSER ? "active" : "role");
            }
            session.execute(
                    "UPDATE users SET username = ?, role = ?, active = ? WHERE id = ?",
                    username,
                    role.key(),
                    active,
                    id);
            AuditLog.write(session, edit, Action.CHANGE, MODEL, id, username, changes.list());
            return users.find(session, id).orElseThrow();
        });
    }

    /**
     * Deletes an account with its tokens; the history keeps the name.
     *
     * @throws RecordNotFoundException if there is none
     * @throws io.clientele.store.edit.StaleRecordException if it is of another version
     * @throws InvalidRecordException if it is the last active superuser
     */
    public void delete(long id, @Nullable String expectedVersion, Edit edit) {
        database.write(WRITING, session -> {
            User old = toChange(session, id, expectedVersion);
            requireAnother(session, old, "");
            session.execute("DELETE FROM users WHERE id = ?", id);
            AuditLog.write(session, edit, Action.DELETE, MODEL, id, old.username(), List.of());
            return id;
        });
    }

    /** Notes a login; the caller writes what the history is to say of it. */
    public void loggedIn(long id, Instant at) {
        database.write(WRITING, session -> {
            session.execute(
                    "UPDATE users SET last_login_at = " + session.instantParameter() + " WHERE id = ?",
                    at.getEpochSecond(),
                    id);
            return id;
        });
    }

    private User toChange(Session session, long id, @Nullable String expectedVersion) throws SQLException {
        User old = users.findToChange(session, id).orElseThrow(() -> new RecordNotFoundException(MODEL, id));
        RecordVersion.check(MODEL, id, expectedVersion, old.version());
        return old;
    }

    /** Locks all of them, so that no two people demote each other at once. */
    private static void requireAnother(Session session, User user, String field) throws SQLException {
        if (user.role() != Role.SUPERUSER || !user.active()) {
            return;
        }
        List<Long> superusers = session.list(
                "SELECT id FROM users WHERE role = 'superuser' AND active ORDER BY id" + session.rowLock(),
                row -> row.getLong(1));
        if (superusers.size() <= 1) {
            throw new InvalidRecordException(
                    field, user.username() + " is the last active superuser; make another one first");
        }
    }

    private static void checkName(Session session, String username, long id) throws SQLException {
        if (!username.matches("[\\p{L}\\p{M}\\p{N}@.+_-]{1," + User.MAX_USERNAME + "}")) {
            throw new InvalidRecordException(
                    "username", "must be 1 to " + User.MAX_USERNAME + " letters, digits and @ . + - _");
        }
        session.lockNewRows("users");
        Optional<Long> owner = idOf(session, username);
        if (owner.isPresent() && owner.get() != id) {
            throw new InvalidRecordException("username", "belongs to another user");
        }
    }

    private static Optional<Long> idOf(Session session, String username) throws SQLException {
        return session.first(
                "SELECT id FROM users WHERE " + session.ignoringCase("username") + " = " + session.ignoringCase("?"),
                row -> row.getLong(1),
                username);
    }
}

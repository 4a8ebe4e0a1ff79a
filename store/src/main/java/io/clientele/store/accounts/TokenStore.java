package io.clientele.store.accounts;

import io.clientele.store.Database;
import io.clientele.store.Session;
import io.clientele.store.audit.Action;
import io.clientele.store.audit.AuditLog;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.FieldErrors;
import io.clientele.store.edit.RecordNotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens of the API, of which only the SHA-256 is stored. */
public final class TokenStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "token";

    private static final String READING = "read the tokens of";
    private static final String WRITING = "write the tokens of";
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final UserList users;

    public TokenStore(Database database) {
        this.database = database;
        this.users = new UserList(database);
    }

    /**
     * Adds a token.
     *
     * @param sha256 of the token, 64 hex digits in small letters
     * @param name not blank, at most {@value Token#MAX_NAME} characters
     * @throws io.clientele.store.edit.InvalidRecordException if the name is not allowed
     * @throws RecordNotFoundException if there is no such user
     */
    public Token create(long userId, String sha256, String name, Edit edit) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 must be 64 hex digits");
        }
        FieldErrors errors = new FieldErrors();
        errors.requireText("name", name, Token.MAX_NAME);
        errors.throwIfAny();
        return database.write(WRITING, session -> {
            User user = users.findToChange(session, userId)
                    .orElseThrow(() -> new RecordNotFoundException(UserStore.MODEL, userId));
            long id = session.nextId("api_tokens");
            session.execute(
                    "INSERT INTO api_tokens (id, user_id, name, sha256, created_at) VALUES (?, ?, ?, ?, "
                            + session.instantParameter() + ")",
                    id,
                    userId,
                    name,
                    sha256,
                    edit.at().getEpochSecond());
            AuditLog.write(session, edit, Action.ADD, MODEL, id, text(name, user), List.of());
            return one(session, id);
        });
    }

    /** The owner of a token that was not revoked, if the account is active. */
    public Optional<TokenOwner> find(String sha256) {
        return database.read(READING, session -> {
            Optional<Token> token = session.first(
                    select(session) + " WHERE sha256 = ? AND revoked_at IS NULL", TokenStore::token, sha256);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            return users.find(session, token.get().userId())
                    .filter(User::active)
                    .map(user -> new TokenOwner(token.get(), user));
        });
    }

    /** Notes that a token was used, unless it was noted less than a minute before. */
    public void used(Token token, Instant at) {
        Instant last = token.lastUsedAt();
        if (last != null && at.isBefore(last.plus(USE_IS_NOTED_EVERY))) {
            return;
        }
        database.write(WRITING, session -> {
            session.execute(
                    "UPDATE api_tokens SET last_used_at = " + session.instantParameter() + " WHERE id = ?",
                    at.getEpochSecond(),
                    token.id());
            return token;
        });
    }

    /** A user's tokens, the revoked ones too, the newest first. */
    public List<Token> ofUser(long userId) {
        return database.read(
                READING,
                session -> session.list(
                        select(session) + " WHERE user_id = ? ORDER BY id DESC", TokenStore::token, userId));
    }

    public Optional<Token> find(long id) {
        return database.read(
                READING, session -> session.first(select(session) + " WHERE id = ?", TokenStore::token, id));
    }

    /**
     * Makes a token invalid for ever; nothing happens if it is already.
     *
     * @throws RecordNotFoundException if there is none
     */
    public void revoke(long id, Edit edit) {
        database.write(WRITING, session -> {
            Token token = one(session, id);
            if (token.revokedAt() == null) {
                User user = users.find(session, token.userId()).orElseThrow();
                session.execute(
                        "UPDATE api_tokens SET revoked_at = " + session.instantParameter() + " WHERE id = ?",
                        edit.at().getEpochSecond(),
                        id);
                AuditLog.write(session, edit, Action.REVOKE, MODEL, id, text(token.name(), user), List.of());
            }
            return token;
        });
    }

    private static Token one(Session session, long id) throws SQLException {
        return session.first(select(session) + " WHERE id = ?" + session.rowLock(), TokenStore::token, id)
                .orElseThrow(() -> new RecordNotFoundException(MODEL, id));
    }

    private static String text(String name, User user) {
        return name + " of " + user.username();
    }

    private static String select(Session session) {
        return "SELECT id, user_id, name, " + session.epochSeconds("created_at") + ", "
                + session.epochSeconds("last_used_at") + ", " + session.epochSeconds("revoked_at") + " FROM api_tokens";
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                Instants.read(row, 4),
                Instants.readNullable(row, 5),
                Instants.readNullable(row, 6));
    }
}

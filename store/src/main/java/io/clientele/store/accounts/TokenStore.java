package io.clientele.store.accounts;

import io.clientele.store.Database;
import io.clientele.store.edit.Edit;
import io.clientele.store.edit.Soon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens of the API, of which only the SHA-256 is stored. */
public final class TokenStore {
    /** The model's name in the history and in messages. */
    public static final String MODEL = "token";

    private final Database database;

    public TokenStore(Database database) {
        this.database = database;
    }

    /**
     * Adds a token.
     *
     * @param sha256 of the token, 64 hex digits in small letters
     * @param name not blank, at most {@value Token#MAX_NAME} characters
     * @throws io.clientele.store.edit.InvalidRecordException if the name is not allowed
     * @throws io.clientele.store.edit.RecordNotFoundException if there is no such user
     */
    public Token create(long userId, String sha256, String name, Edit edit) {
        return Soon.soon(database);
    }

    /** The owner of a token that was not revoked, if the account is active. */
    public Optional<TokenOwner> find(String sha256) {
        return Soon.soon();
    }

    /** Notes that a token was used, unless it was noted less than a minute before. */
    public void used(Token token, Instant at) {
        Soon.soon();
    }

    /** A user's tokens, the revoked ones too, the newest first. */
    public List<Token> ofUser(long userId) {
        return Soon.soon();
    }

    /**
     * Makes a token invalid for ever; nothing happens if it is already.
     *
     * @throws io.clientele.store.edit.RecordNotFoundException if there is none
     */
    public void revoke(long id, Edit edit) {
        Soon.soon();
    }
}

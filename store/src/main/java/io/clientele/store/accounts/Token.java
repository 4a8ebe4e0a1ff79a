package io.clientele.store.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of the API, without the token: nobody can read it again.
 *
 * @param name what its owner calls it
 * @param lastUsedAt to the minute; null for never
 * @param revokedAt null as long as it is valid
 */
public record Token(
        long id,
        long userId,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public static final int MAX_NAME = 100;
}

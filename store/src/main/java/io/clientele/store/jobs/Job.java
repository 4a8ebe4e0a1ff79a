package io.clientele.store.jobs;

import io.clientele.store.edit.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job and how far it has come.
 *
 * @param parameters what it was asked for, in the server's own form
 * @param done how much of {@code total} is done; both 0 until that is known
 * @param phase what it does at the moment
 * @param message why it failed or was cancelled
 * @param result what came of it, in the server's own form
 */
public record Job(
        long id,
        JobKind kind,
        JobState state,
        Actor actor,
        String parameters,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        long total,
        String phase,
        @Nullable String message,
        @Nullable String result) {}

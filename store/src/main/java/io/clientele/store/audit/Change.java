package io.clientele.store.audit;

import org.jspecify.annotations.Nullable;

/**
 * A field that was changed, its values as people read them.
 *
 * @param from null if there was none
 * @param to null if there is none now
 */
public record Change(
        String field, @Nullable String from, @Nullable String to) {}

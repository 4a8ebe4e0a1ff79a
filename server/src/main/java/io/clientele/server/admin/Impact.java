package io.clientele.server.admin;

import org.jspecify.annotations.Nullable;

/**
 * What deleting a record means.
 *
 * @param text what it is called
 * @param version which would be deleted
 * @param goes what goes with it, such as "its 3 items"; empty for nothing
 * @param prevents why it can't be deleted, such as "has 2 orders"; null if it can
 * @param href where those are that prevent it; null for nowhere
 */
public record Impact(
        String text,
        String version,
        String goes,
        @Nullable String prevents,
        @Nullable String href) {
    public boolean possible() {
        return prevents == null;
    }
}

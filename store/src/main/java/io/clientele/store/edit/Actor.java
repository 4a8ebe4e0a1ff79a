package io.clientele.store.edit;

import org.jspecify.annotations.Nullable;

/**
 * Who changes something.
 *
 * @param userId null for somebody without an account, such as the one at the command line
 * @param username as it is at the time
 */
public record Actor(@Nullable Long userId, String username) {
    /** Whoever may run the program on this machine. */
    public static final Actor COMMAND_LINE = new Actor(null, "command line");

    public Actor {
        if (username.isBlank()) {
            throw new IllegalArgumentException("username is blank, but must name somebody");
        }
    }
}

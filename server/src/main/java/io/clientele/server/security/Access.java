package io.clientele.server.security;

import io.clientele.store.accounts.Role;
import org.jspecify.annotations.Nullable;

/** Who may use a route. */
enum Access {
    /** Everybody who reaches the server. */
    ANYONE(null),
    /** Everybody where reading is open, else a viewer. */
    READER(Role.VIEWER),
    VIEWER(Role.VIEWER),
    STAFF(Role.STAFF),
    SUPERUSER(Role.SUPERUSER);

    private final @Nullable Role role;

    Access(@Nullable Role role) {
        this.role = role;
    }

    /**
     * Whether somebody may.
     *
     * @param somebody null for who has no account
     * @param openReading whether everybody may read
     */
    boolean grantedTo(@Nullable Role somebody, boolean openReading) {
        if (role == null || (this == READER && openReading)) {
            return true;
        }
        return somebody != null && somebody.atLeast(role);
    }
}

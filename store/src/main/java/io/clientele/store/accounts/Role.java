package io.clientele.store.accounts;

import java.util.Locale;

/** What a user may do; each may what those before may. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Changes customers, products and orders. */
    STAFF,
    /** Everything, accounts and jobs among it. */
    SUPERUSER;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in the database and in the API. */
    public String key() {
        return key;
    }

    /** Whether this role may what that one may. */
    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role ofKey(String key) {
        for (Role role : values()) {
            if (role.key.equals(key)) {
                return role;
            }
        }
        throw new IllegalArgumentException("role is '" + key + "', but must be one of viewer, staff, superuser");
    }
}

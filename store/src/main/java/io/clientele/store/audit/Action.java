package io.clientele.store.audit;

import java.util.Locale;

/** What somebody did. */
public enum Action {
    ADD,
    CHANGE,
    DELETE,
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    /** A token or a session was made invalid. */
    REVOKE,
    /** Something that takes a while was begun, such as a seed. */
    RUN,
    EXPORT;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name in the database, such as {@code login_failed}. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if there is no such action */
    public static Action ofKey(String key) {
        for (Action action : values()) {
            if (action.key.equals(key)) {
                return action;
            }
        }
        throw new IllegalArgumentException("action is '" + key + "'");
    }
}

package io.clientele.store.jobs;

import java.util.Locale;

/** What a job does. */
public enum JobKind {
    SEED,
    CALCULATE;

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static JobKind ofKey(String key) {
        for (JobKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind is '" + key + "', but must be one of seed, calculate");
    }
}

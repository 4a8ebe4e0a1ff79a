package io.clientele.store.jobs;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    private final String key = name().toLowerCase(Locale.ROOT);

    public String key() {
        return key;
    }

    public boolean ended() {
        return this != RUNNING;
    }

    /** @throws IllegalArgumentException if there is no such state */
    public static JobState ofKey(String key) {
        for (JobState state : values()) {
            if (state.key.equals(key)) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "state is '" + key + "', but must be one of running, done, failed, cancelled");
    }
}

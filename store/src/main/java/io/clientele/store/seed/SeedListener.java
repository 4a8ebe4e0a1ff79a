package io.clientele.store.seed;

/** Watches a seed and may cancel it. All calls come from the thread that seeds. */
public interface SeedListener {
    /** Hears nothing and cancels nothing. */
    SeedListener NONE = new SeedListener() {};

    /** A step begins; the one before has ended. */
    default void begin(SeedPhase phase) {}

    /** @param customers how many have been written so far */
    default void written(long customers) {}

    /** Asked again and again until {@link SeedPhase#COMMIT}: true ends the seed, and nothing of it stays. */
    default boolean cancelled() {
        return false;
    }
}

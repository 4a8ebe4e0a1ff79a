package io.clientele.store.imports;

/** Watches an import and may cancel it. All calls come from the thread that imports. */
public interface ImportListener {
    /** Hears nothing and cancels nothing. */
    ImportListener NONE = new ImportListener() {};

    /** @param orders how many have been written so far; called now and then */
    default void written(long orders) {}

    /** Asked again and again: true ends the import, and nothing of it stays. */
    default boolean cancelled() {
        return false;
    }
}

package io.clientele.store.seed;

/** The steps of a seed, in this order; not every seed has all of them. */
public enum SeedPhase {
    /** Open the database and look at what is in it. */
    OPEN("open the database"),
    /** Delete what is there. */
    DELETE("delete the old rows"),
    /** Generate customers and write their rows. */
    WRITE("generate and write"),
    /** Make the indices. */
    INDEX("make the indices"),
    /** Bring it all to the disk; from here on a seed can't be cancelled. */
    COMMIT("bring it to the disk");

    private final String text;

    SeedPhase(String text) {
        this.text = text;
    }

    /** What is being done, for people. */
    public String text() {
        return text;
    }
}

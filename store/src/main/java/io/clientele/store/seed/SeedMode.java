package io.clientele.store.seed;

/** What to do about a database that holds customers already. A database that does not exist is made in any mode. */
public enum SeedMode {
    /** Refuse it. */
    EMPTY,
    /** Keep what is there and add the new customers behind the greatest ids. */
    APPEND,
    /** Delete all customers, products, orders, scores and manifests first. */
    REPLACE
}

package io.clientele.generate;

/** How customers get their orders, spend and recency from a persona's laws. */
public enum Sampling {
    /**
     * Each customer has a stratum of their own, in each quantity by another permutation (McKay, Beckman &amp; Conover 1979):
     * even a few customers show the means and standard deviations asked, whatever the seed.
     */
    LATIN_HYPERCUBE,
    /** Each customer draws on their own: the means and standard deviations have sampling noise. */
    INDEPENDENT
}

package io.clientele.rfm;

import java.util.Locale;

/** How a value becomes a score. */
public enum ScoringMethod {
    /** By the share of customers who are strictly worse; equal customers get equal scores. */
    QUINTILE,
    /** Five groups of equal size, as SQL's {@code NTILE(5)} makes them; among equal customers the lower id comes first. */
    NTILE,
    /** By cut points that the user gives. */
    THRESHOLDS;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** {@code quintile}, {@code ntile} or {@code thresholds}. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if there is no such method */
    public static ScoringMethod ofKey(String key) {
        for (ScoringMethod method : values()) {
            if (method.key.equals(key)) {
                return method;
            }
        }
        throw new IllegalArgumentException("method is '" + key + "', but must be one of quintile, ntile, thresholds");
    }
}

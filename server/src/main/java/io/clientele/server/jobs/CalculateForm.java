package io.clientele.server.jobs;

import org.jspecify.annotations.Nullable;

/**
 * The form for a calculation as it was typed.
 *
 * @param recency four cut points, for the method {@code thresholds}
 * @param rules {@code built-in} or {@code own}
 * @param yaml the own rules
 */
record CalculateForm(
        String asOf,
        String zone,
        String method,
        String recency,
        String frequency,
        String monetary,
        String rules,
        String yaml) {

    static final String BUILT_IN = "built-in";
    static final String OWN = "own";

    /** What is left out has its default. */
    CalculateForm(
            @Nullable String asOf,
            @Nullable String zone,
            @Nullable String method,
            @Nullable String recency,
            @Nullable String frequency,
            @Nullable String monetary,
            @Nullable String rules,
            @Nullable String yaml) {
        this.asOf = asOf == null ? "" : asOf;
        this.zone = zone == null ? "UTC" : zone;
        this.method = method == null ? "quintile" : method;
        this.recency = recency == null ? "" : recency;
        this.frequency = frequency == null ? "" : frequency;
        this.monetary = monetary == null ? "" : monetary;
        this.rules = rules == null ? BUILT_IN : rules;
        this.yaml = yaml == null ? "" : yaml;
    }

    static CalculateForm blank() {
        return new CalculateForm(null, null, null, null, null, null, null, null);
    }
}

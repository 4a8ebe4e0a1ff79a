package io.clientele.server.jobs;

import io.clientele.generate.Population;
import org.jspecify.annotations.Nullable;

/**
 * The form for a seed as it was typed.
 *
 * @param personas {@code built-in} or {@code table}
 * @param table YAML, for {@code table}
 * @param replaceConfirmed {@code yes} if the box beside "replace" is ticked
 */
record SeedForm(
        String customers,
        String days,
        String asOf,
        String seed,
        String products,
        String locale,
        String cancelled,
        String sampling,
        String nearest,
        String personas,
        String table,
        String mode,
        String replaceConfirmed) {

    static final String BUILT_IN = "built-in";
    static final String TABLE = "table";
    static final String YES = "yes";

    /** What is left out has its default. */
    SeedForm(
            @Nullable String customers,
            @Nullable String days,
            @Nullable String asOf,
            @Nullable String seed,
            @Nullable String products,
            @Nullable String locale,
            @Nullable String cancelled,
            @Nullable String sampling,
            @Nullable String nearest,
            @Nullable String personas,
            @Nullable String table,
            @Nullable String mode,
            @Nullable String replaceConfirmed) {
        Population defaults = Population.defaults();
        this.customers = customers == null ? Long.toString(defaults.customerCount()) : customers;
        this.days = days == null ? Integer.toString(defaults.days()) : days;
        this.asOf = asOf == null ? "" : asOf;
        this.seed = seed == null ? Long.toString(defaults.seed()) : seed;
        this.products = products == null ? Integer.toString(defaults.productCount()) : products;
        this.locale = locale == null ? defaults.locale().tag() : locale;
        this.cancelled = cancelled == null ? "0" : cancelled;
        this.sampling = sampling == null ? FormValues.key(defaults.sampling()) : sampling;
        this.nearest = nearest == null ? "" : nearest;
        this.personas = personas == null ? BUILT_IN : personas;
        this.table = table == null ? "" : table;
        this.mode = mode == null ? "" : mode;
        this.replaceConfirmed = replaceConfirmed == null ? "" : replaceConfirmed;
    }

    /** Nothing typed yet. */
    static SeedForm blank(String mode) {
        return new SeedForm(null, null, null, null, null, null, null, null, null, null, null, mode, null);
    }

    /** With a table of personas that was made on another page. */
    SeedForm withTable(String yaml, String newCustomers, String newDays) {
        return new SeedForm(
                newCustomers,
                newDays,
                asOf,
                seed,
                products,
                locale,
                cancelled,
                sampling,
                nearest,
                TABLE,
                yaml,
                mode,
                "");
    }
}

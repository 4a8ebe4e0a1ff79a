package io.clientele.store.query;

import java.util.EnumSet;
import java.util.Set;

/** How a field is compared with what was asked for; the suffixes are those of Django's filters. */
public enum Comparison {
    EQ(""),
    /** With any of several values. */
    IN("__in"),
    GTE("__gte"),
    GT("__gt"),
    LTE("__lte"),
    LT("__lt"),
    /** The text occurs in the field's, in whatever case (of ASCII letters). */
    CONTAINS("__icontains"),
    /** Whether there is no value; compared with {@code true} or {@code false}. */
    ISNULL("__isnull");

    private final String suffix;

    Comparison(String suffix) {
        this.suffix = suffix;
    }

    /** What follows the field's key in a query parameter, such as {@code __gte}; empty for equality. */
    public String suffix() {
        return suffix;
    }

    static final Set<Comparison> NONE = Set.of();

    /** Equality alone or with one of several. */
    public static Set<Comparison> equality() {
        return EnumSet.of(EQ, IN);
    }

    /** Bounds. */
    public static Set<Comparison> range() {
        return EnumSet.of(GTE, GT, LTE, LT);
    }

    /** Equality and bounds. */
    public static Set<Comparison> ordered() {
        return EnumSet.of(EQ, IN, GTE, GT, LTE, LT);
    }

    /** Equality and occurrence. */
    public static Set<Comparison> textual() {
        return EnumSet.of(EQ, IN, CONTAINS);
    }
}

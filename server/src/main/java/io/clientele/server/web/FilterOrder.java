package io.clientele.server.web;

/**
 * The order of the filters, the outermost first. Spring Security's own chain stands at −100; what must hold for its answers
 * too stands before it.
 */
public final class FilterOrder {
    public static final int METRICS = -1000;
    public static final int HOST = -800;
    public static final int TRAILING_SLASH = -700;
    public static final int FORMS = -650;
    public static final int BODY_LIMIT = -600;

    private FilterOrder() {}
}

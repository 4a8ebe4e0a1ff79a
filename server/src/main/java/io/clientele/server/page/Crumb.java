package io.clientele.server.page;

/** A step on the way to a page, shown above it: put a list of them into the model as {@code crumbs}. */
public record Crumb(String label, String href) {}

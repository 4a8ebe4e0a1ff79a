package io.clientele.people;

/**
 * What a product is called.
 *
 * @param name unique in its catalogue
 * @param description one sentence
 * @param category one of the locale's eight categories
 */
public record ProductText(String name, String description, String category) {}

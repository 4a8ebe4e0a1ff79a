package io.clientele.store.edit;

/**
 * What is wrong with a value.
 *
 * @param field such as {@code email} or {@code items[0].quantity}; empty where it is the record as a whole
 * @param message what it is and what is allowed, without the field's name at its start
 */
public record FieldError(String field, String message) {}

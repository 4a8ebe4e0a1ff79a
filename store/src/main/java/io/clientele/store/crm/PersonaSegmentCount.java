package io.clientele.store.crm;

/**
 * How many customers of a persona a run has put into a segment.
 *
 * @param persona the persona's key
 */
public record PersonaSegmentCount(String persona, String segment, long customers) {}

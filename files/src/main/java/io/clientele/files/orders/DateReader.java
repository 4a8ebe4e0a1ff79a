package io.clientele.files.orders;

/** Turns a date column's text into an instant. */
interface DateReader {

    /** @return seconds UTC, within {@link Instants}' years */
    long epochSeconds(String text) throws BadValue;

    /** For the mapping and for messages: {@code year-month-day}. */
    String description();
}

package io.clientele.store.query;

import java.time.LocalDate;

/**
 * How many rows a year, a month or a day has.
 *
 * @param first the period's first day
 * @param end the day after its last
 * @param more whether there are more than that: counting was ended there
 */
public record PeriodCount(LocalDate first, LocalDate end, long count, boolean more) {}

package io.clientele.files.orders;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The first date that is too late.
 *
 * @param date null if all orders count
 * @param zone where it begins
 */
record Cutoff(@Nullable LocalDate date, ZoneId zone) {

    /** A condition on instants in seconds. */
    String onSeconds(String column) {
        return date == null ? "true" : column + " < " + date.atStartOfDay(zone).toEpochSecond();
    }

    /** A condition on DuckDB's instants. */
    String onInstants(String column) {
        return date == null
                ? "true"
                : column + " < to_timestamp(" + date.atStartOfDay(zone).toEpochSecond() + ")";
    }

    /** A condition on times in UTC without a zone. */
    String onUtcTimes(String column) {
        return date == null
                ? "true"
                : column + " < make_timestamp(" + date.atStartOfDay(zone).toEpochSecond() * 1_000_000 + ")";
    }

    /**
     * A condition on times of the zone's clocks. A clock that is put back or forward at midnight doesn't matter: {@link
     * Instants} takes the earlier of two hours and stays within the date.
     */
    String onLocalTimes(String column) {
        return date == null ? "true" : column + " < TIMESTAMP '" + date + " 00:00:00'";
    }
}

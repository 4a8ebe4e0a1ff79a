package io.clientele.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The date that customers are looked at from, and the zone in which instants become dates.
 *
 * <p>No order on or after the date counts: all of a date's orders are in or none is, so recency is at least 1 day and a
 * calculation at noon gives what one at midnight gave. A shop that wants today's orders in asks for tomorrow's date;
 * {@link #dayAfter} is that date for the newest order at hand.
 *
 * @param date orders before its start in the zone count
 * @param zone where the shop's days begin and end
 */
public record AsOf(LocalDate date, ZoneId zone) {

    public AsOf {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(zone, "zone");
    }

    /** The earliest date at which an order of this instant counts: its recency is then 1 day. */
    public static AsOf dayAfter(long epochSecond, ZoneId zone) {
        return new AsOf(
                LocalDate.ofInstant(Instant.ofEpochSecond(epochSecond), zone).plusDays(1), zone);
    }

    /** Orders with {@code orderedAt < cutoffEpochSecond()} count, no others; each engine cuts with this number. */
    public long cutoffEpochSecond() {
        return date.atStartOfDay(zone).toEpochSecond();
    }
}

package io.clientele.files.orders;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** From date, time and offset to seconds UTC, within the years in which a shop may have sold something. */
final class Instants {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final long FIRST = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() * 86_400;
    private static final long AFTER_LAST = LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() * 86_400;

    private final ZoneRules rules;

    Instants(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** A time that the zone skips in spring is an hour later, one that it repeats in autumn is the first of the two. */
    long ofLocal(LocalDateTime local) throws BadValue {
        return checked(local.toEpochSecond(rules.getOffset(local)));
    }

    /** @param second of the zone's clocks, as if they showed UTC, within the years */
    long ofLocalSecond(long second) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        return second - rules.getOffset(local).getTotalSeconds();
    }

    static long withOffset(LocalDateTime local, int offsetSeconds) throws BadValue {
        return checked(local.toEpochSecond(ZoneOffset.UTC) - offsetSeconds);
    }

    static LocalDate date(int year, int month, int day) throws BadValue {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new BadValue(years());
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new BadValue("must be a day of the calendar");
        }
    }

    static long checked(long epochSeconds) throws BadValue {
        // A day of slack, for the zones.
        if (epochSeconds < FIRST - 86_400 || epochSeconds >= AFTER_LAST + 86_400) {
            throw new BadValue(years());
        }
        return epochSeconds;
    }

    private static String years() {
        return "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR;
    }
}

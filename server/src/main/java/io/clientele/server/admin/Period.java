package io.clientele.server.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year, a month of it or a day of that, in UTC. */
record Period(int year, @Nullable Integer month, @Nullable Integer day) {

    /** @throws DateTimeException if there is no such day */
    Period {
        LocalDate unused = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** Empty if no year is given, or there is no such period. */
    static Optional<Period> parse(@Nullable String year, @Nullable String month, @Nullable String day) {
        Integer yearNumber = number(year);
        if (yearNumber == null) {
            return Optional.empty();
        }
        Integer monthNumber = number(month);
        try {
            return Optional.of(new Period(yearNumber, monthNumber, monthNumber == null ? null : number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || !text.matches("[0-9]{1,4}") ? null : Integer.valueOf(text);
    }

    LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The day after its last. */
    LocalDate end() {
        if (day != null) {
            return first().plusDays(1);
        }
        return month == null ? first().plusYears(1) : first().plusMonths(1);
    }

    long firstSecond() {
        return first().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    long endSecond() {
        return end().atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}

package io.clientele.verify.architecture.broken.generate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

final class ReadsClock {
    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    ZonedDateTime zoned() {
        return ZonedDateTime.now(ZoneOffset.UTC);
    }

    YearMonth month() {
        return YearMonth.now(ZoneOffset.UTC);
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }

    Date oldDate() {
        return new Date();
    }

    Calendar calendar() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }
}

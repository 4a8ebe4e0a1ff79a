package io.clientele.server.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How numbers and instants look to people: English, UTC. */
final class Format {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Format() {}

    static String count(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** {@code 1,234.50}. */
    static String money(long cents) {
        return String.format(Locale.ENGLISH, "%,.2f", BigDecimal.valueOf(cents, 2));
    }

    /** {@code 1234.50}: for forms and files. */
    static String plainMoney(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    static String second(Instant instant) {
        return SECOND.format(instant);
    }

    static String month(LocalDate date) {
        return Month.of(date.getMonthValue()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}

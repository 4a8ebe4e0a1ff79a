package io.clientele.verify.architecture.broken.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class KeepsTheRules {
    private final double meanCents = 3.5;

    double mean() {
        return Math.sqrt(meanCents) + StrictMath.log(meanCents) + Math.max(1, Math.rint(meanCents));
    }

    LocalDate date(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    String text(LocalDate date) {
        String lower = date.toString().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%s", lower + DateTimeFormatter.ISO_DATE.format(date));
    }

    long[] totalCents() {
        return new long[3];
    }
}

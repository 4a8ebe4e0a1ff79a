package io.clientele.files.orders;

import java.time.ZoneId;
import java.util.Locale;

/** The ways of writing a date that are known without being told. A time of day and a zone may follow most. */
enum DateShape {
    YEAR_FIRST("year-month-day", "2024-12-31, 2024/12/31 or 2024.12.31"),
    DAY_FIRST("day/month/year", "31/12/2024, 31.12.2024 or 31-12-24"),
    MONTH_FIRST("month/day/year", "12/31/2024 or 12-31-24"),
    NAMED_MONTH("with the month's English name", "31 Dec 2024 or Dec 31, 2024"),
    COMPACT("yyyymmdd", "20241231 or 20241231235959"),
    EPOCH_SECONDS("epoch seconds", "1735603200"),
    EPOCH_MILLIS("epoch milliseconds", "1735603200000");

    final String text;
    final String example;

    DateShape(String text, String example) {
        this.text = text;
        this.example = example;
    }

    /** The name for {@code --date-format}: {@code day-first}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DateReader reader(ZoneId zone) {
        return new ShapeReader(this, new Instants(zone));
    }
}

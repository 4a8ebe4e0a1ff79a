package io.clientele.files.orders;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How a column's times are written, by the look of the first one; all others have to be alike.
 *
 * @param column its name in the relation
 * @param local whether they are times of the zone's clocks, not instants
 * @param format as {@code strftime} writes them; empty for DuckDB's own way
 */
record TextDates(CustomerTotals.Request request, String column, boolean local, String format) {

    /** Null if the first time is written in another way than those known here. */
    static @Nullable TextDates of(CustomerTotals.Request request, String column) {
        String[] first = {""};
        request.duck().forEach("SELECT " + column + " FROM " + request.source().relation() + " LIMIT 1", row -> {
            @Nullable String text = row.getString(1);
            first[0] = text == null ? "" : text;
        });
        if (first[0].matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
            return new TextDates(request, column, false, "%Y-%m-%dT%H:%M:%SZ");
        }
        if (first[0].matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\+00")) {
            return new TextDates(request, column, false, "%Y-%m-%d %H:%M:%S+00");
        }
        boolean utc = request.options().zone().equals(ZoneOffset.UTC);
        if (first[0].matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}")) {
            return new TextDates(request, column, !utc, "%Y-%m-%dT%H:%M:%S");
        }
        if (first[0].matches("\\d{4}-\\d{2}-\\d{2}")) {
            return new TextDates(request, column, !utc, "%Y-%m-%d");
        }
        return first[0].matches("\\d{4}-\\d{2}-\\d{2} .*") ? new TextDates(request, column, !utc, "") : null;
    }

    /** The time without its zone, which is UTC or the shop's. */
    String time() {
        return "TRY_CAST(" + column + " AS TIMESTAMP)";
    }

    /** Whether a text is what would be written for the time that it is read as, in a year when a shop may have sold. */
    String fits() {
        String written =
                format.isEmpty() ? "CAST(" + time() + " AS VARCHAR)" : "strftime(" + time() + ", '" + format + "')";
        return written + " = " + column + " AND year(" + time() + ") BETWEEN " + Instants.FIRST_YEAR + " AND "
                + Instants.LAST_YEAR;
    }

    /** Whether a time is early enough. */
    String counts(String time) {
        return local ? request.cutoff().onLocalTimes(time) : request.cutoff().onUtcTimes(time);
    }
}

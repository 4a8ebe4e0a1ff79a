package io.clientele.server.admin;

import io.clientele.store.query.Criteria;
import io.clientele.store.query.Field;
import io.clientele.store.query.PeriodCount;
import io.clientele.store.query.RecordList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From all years to one, its months, and a month's days. */
final class DateDrilldown {
    private static final Set<String> PARAMETERS = Set.of("year", "month", "day");

    private DateDrilldown() {}

    static ListView.@Nullable Dates of(ModelAdmin<?> admin, ListQuery query) {
        Field field = admin.dates();
        if (field == null) {
            return null;
        }
        Period period = query.period();
        List<ListView.Option> up = new ArrayList<>();
        if (period != null) {
            up.add(option("All dates", "", query, Map.of()));
            if (period.month() != null) {
                up.add(option(Integer.toString(period.year()), "", query, parameters(period.first(), 1)));
            }
            if (period.day() != null) {
                up.add(option(Format.month(period.first()), "", query, parameters(period.first(), 2)));
            }
        }
        return new ListView.Dates(up, label(period), down(admin.records(), field, query, period));
    }

    private static String label(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        if (period.day() != null) {
            return Integer.toString(period.day());
        }
        return period.month() == null ? Integer.toString(period.year()) : Format.month(period.first());
    }

    private static List<ListView.Option> down(
            RecordList<?> records, Field field, ListQuery query, @Nullable Period period) {
        Criteria criteria = query.criteriaOfAllDates();
        List<ListView.Option> options = new ArrayList<>();
        if (period == null) {
            for (PeriodCount year : records.years(field, criteria, Facets.COUNTED)) {
                options.add(option(
                        Integer.toString(year.first().getYear()),
                        text(query, year),
                        query,
                        parameters(year.first(), 1)));
            }
        } else if (period.month() == null) {
            for (PeriodCount month : records.months(field, criteria, period.year(), Facets.COUNTED)) {
                options.add(
                        option(Format.month(month.first()), text(query, month), query, parameters(month.first(), 2)));
            }
        } else if (period.day() == null) {
            for (PeriodCount day : records.days(field, criteria, period.first(), Facets.COUNTED)) {
                options.add(option(
                        Integer.toString(day.first().getDayOfMonth()),
                        text(query, day),
                        query,
                        parameters(day.first(), 3)));
            }
        }
        return options;
    }

    private static String text(ListQuery query, PeriodCount period) {
        return Facets.text(query, period.count(), period.more());
    }

    private static ListView.Option option(String label, String count, ListQuery query, Map<String, String> parameters) {
        return new ListView.Option(label, count, query.with(PARAMETERS, parameters), false);
    }

    /** @param parts 1 for the year, 2 with the month, 3 with the day */
    private static Map<String, String> parameters(LocalDate date, int parts) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("year", Integer.toString(date.getYear()));
        if (parts > 1) {
            parameters.put("month", Integer.toString(date.getMonthValue()));
        }
        if (parts > 2) {
            parameters.put("day", Integer.toString(date.getDayOfMonth()));
        }
        return parameters;
    }
}

package io.clientele.store.query;

import io.clientele.store.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts rows by value or by period: one statement, which counts each value and each period up to a bound, so that an index answers
 * quickly however many rows there are.
 */
final class Counts {
    /** Where somebody's dates are mistyped, the years from the first to the last may be thousands. */
    private static final int MAX_YEARS = 200;

    private final String table;
    private final Session session;

    Counts(String table, Session session) {
        this.table = table;
        this.session = session;
    }

    List<ValueCount> byValue(Field field, Where where, long atMost) throws SQLException {
        return switch (field.type()) {
            case CHOICE -> byChoice(field, field.choices(), where, atMost);
            case BOOLEAN -> byChoice(field, List.of(true, false), where, atMost);
            case TEXT -> byText(field, where);
            default -> throw new IllegalArgumentException(field.key() + " has too many values to count each");
        };
    }

    List<PeriodCount> byYear(Field instant, Where where, long atMost) throws SQLException {
        Optional<LocalDate> first = edge(instant, "");
        Optional<LocalDate> last = edge(instant, " DESC");
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        int lastYear = last.get().getYear();
        int firstYear = Math.max(first.get().getYear(), lastYear - MAX_YEARS + 1);
        return byPeriod(
                instant,
                where,
                LocalDate.of(firstYear, 1, 1),
                LocalDate.of(lastYear + 1, 1, 1),
                date -> date.plusYears(1),
                atMost);
    }

    List<PeriodCount> byMonth(Field instant, Where where, int year, long atMost) throws SQLException {
        LocalDate first = LocalDate.of(year, 1, 1);
        return byPeriod(instant, where, first, first.plusYears(1), date -> date.plusMonths(1), atMost);
    }

    List<PeriodCount> byDay(Field instant, Where where, LocalDate month, long atMost) throws SQLException {
        LocalDate first = month.withDayOfMonth(1);
        return byPeriod(instant, where, first, first.plusMonths(1), date -> date.plusDays(1), atMost);
    }

    private List<ValueCount> byChoice(Field field, List<?> choices, Where where, long atMost) throws SQLException {
        Union union = new Union();
        for (Object choice : choices) {
            union.add(new Where().and(field.column() + " = ?", choice), where, atMost);
        }
        List<ValueCount> counts = new ArrayList<>();
        List<Long> numbers = union.read();
        for (int i = 0; i < numbers.size(); i++) {
            counts.add(new ValueCount(
                    choices.get(i).toString(), Math.min(numbers.get(i), atMost), numbers.get(i) > atMost));
        }
        return counts;
    }

    private List<ValueCount> byText(Field field, Where where) throws SQLException {
        String column = field.column();
        return session.list(
                "SELECT " + column + ", count(*) FROM " + table + where.sql() + " GROUP BY " + column
                        + " ORDER BY count(*) DESC, " + column + " LIMIT " + TableList.MAX_TEXTS,
                row -> new ValueCount(row.getString(1) == null ? "" : row.getString(1), row.getLong(2), false),
                where.parameters().toArray());
    }

    private List<PeriodCount> byPeriod(
            Field instant, Where where, LocalDate first, LocalDate end, UnaryOperator<LocalDate> next, long atMost)
            throws SQLException {
        if (instant.type() != FieldType.INSTANT) {
            throw new IllegalArgumentException(instant.key() + " is no instant");
        }
        String mark = session.instantParameter();
        Union union = new Union();
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate date = first; date.isBefore(end); date = next.apply(date)) {
            starts.add(date);
            Where period = new Where()
                    .and(instant.column() + " >= " + mark, epochSeconds(date))
                    .and(instant.column() + " < " + mark, epochSeconds(next.apply(date)));
            union.add(period, where, atMost);
        }
        List<PeriodCount> counts = new ArrayList<>();
        List<Long> numbers = union.read();
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            if (number > 0) {
                LocalDate start = starts.get(i);
                counts.add(new PeriodCount(start, next.apply(start), Math.min(number, atMost), number > atMost));
            }
        }
        return counts;
    }

    /** The date of the first row, or of the last; a minimum over a filtered table would read all of it. */
    private Optional<LocalDate> edge(Field instant, String direction) throws SQLException {
        return session.first(
                "SELECT " + session.epochSeconds(instant.column()) + " FROM " + table + " WHERE " + instant.column()
                        + " IS NOT NULL ORDER BY " + instant.column() + direction + " LIMIT 1",
                row -> Instant.ofEpochSecond(row.getLong(1))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
    }

    private static long epochSeconds(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    /** Several counts in one statement. */
    private final class Union {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> parameters = new ArrayList<>();
        private int size;

        /** One more than the bound is counted, to know whether there are more. */
        void add(Where own, Where common, long atMost) {
            sql.append(size == 0 ? "" : " UNION ALL ")
                    .append("SELECT ")
                    .append(size++)
                    .append(" AS position, count(*) AS number FROM (SELECT 1 FROM ")
                    .append(table)
                    .append(own.sql())
                    .append(common.sql().replaceFirst("^ WHERE ", " AND "))
                    .append(" LIMIT ?) AS counted");
            parameters.addAll(own.parameters());
            parameters.addAll(common.parameters());
            parameters.add(atMost == Long.MAX_VALUE ? atMost : atMost + 1);
        }

        List<Long> read() throws SQLException {
            return session.list(sql + " ORDER BY position", row -> row.getLong(2), parameters.toArray());
        }
    }
}

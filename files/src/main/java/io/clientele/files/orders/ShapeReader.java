package io.clientele.files.orders;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates of one {@link DateShape}. */
final class ShapeReader implements DateReader {

    private static final String TIME = "(?:(?:[T,]\\s*|\\s+,?\\s*)(?<time>\\d.*))?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})(?:\\.?\\s+|-)(\\p{L}{3,9})\\.?(?:,?\\s+|-)(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_DAY =
            Pattern.compile("(?:\\p{L}{2,9}\\.?,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})" + TIME);
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
            + "(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?"
            + "(?:\\s*(?:(?<utc>Z|UTC|GMT)|(?:UTC|GMT)?(?<sign>[+-])(?<hours>\\d{2}):?(?<minutes>\\d{2})?))?");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,16}");
    private static final String[] MONTHS = {
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december"
    };

    private final DateShape shape;
    private final Instants instants;

    ShapeReader(DateShape shape, Instants instants) {
        this.shape = shape;
        this.instants = instants;
    }

    @Override
    public String description() {
        return shape.text;
    }

    @Override
    public long epochSeconds(String text) throws BadValue {
        return switch (shape) {
            case YEAR_FIRST -> {
                Matcher m = match(YEAR_FIRST, text);
                yield instant(Instants.date(number(m, 1), number(m, 3), number(m, 4)), m.group("time"));
            }
            case DAY_FIRST -> {
                Matcher m = match(YEAR_LAST, text);
                yield instant(Instants.date(year(m.group(4)), number(m, 3), number(m, 1)), m.group("time"));
            }
            case MONTH_FIRST -> {
                Matcher m = match(YEAR_LAST, text);
                yield instant(Instants.date(year(m.group(4)), number(m, 1), number(m, 3)), m.group("time"));
            }
            case NAMED_MONTH -> {
                Matcher m = DAY_NAME.matcher(text);
                if (m.matches()) {
                    yield instant(Instants.date(year(m.group(3)), month(m.group(2)), number(m, 1)), m.group("time"));
                }
                m = match(NAME_DAY, text);
                yield instant(Instants.date(year(m.group(3)), month(m.group(1)), number(m, 2)), m.group("time"));
            }
            case COMPACT -> compact(match(COMPACT, text));
            case EPOCH_SECONDS ->
                Instants.checked(Long.parseLong(match(DIGITS, text).group()));
            case EPOCH_MILLIS ->
                Instants.checked(
                        Math.floorDiv(Long.parseLong(match(DIGITS, text).group()), 1000));
        };
    }

    private long compact(Matcher m) throws BadValue {
        LocalDate date = Instants.date(number(m, 1), number(m, 2), number(m, 3));
        if (m.group(4) == null) {
            return instants.ofLocal(date.atStartOfDay());
        }
        LocalDateTime local = date.atTime(time(number(m, 4), number(m, 5), m.group(6)));
        return m.group(7) == null ? instants.ofLocal(local) : Instants.withOffset(local, 0);
    }

    private long instant(LocalDate date, @Nullable String time) throws BadValue {
        if (time == null) {
            return instants.ofLocal(date.atStartOfDay());
        }
        Matcher m = match(CLOCK, time);
        int hour = number(m, 1);
        String half = m.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw mustBe();
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        LocalDateTime local = date.atTime(time(hour, number(m, 2), m.group(3)));
        if (m.group("utc") != null) {
            return Instants.withOffset(local, 0);
        }
        String sign = m.group("sign");
        if (sign == null) {
            return instants.ofLocal(local);
        }
        String minutes = m.group("minutes");
        int hours = Integer.parseInt(m.group("hours"));
        int offset = hours * 3600 + (minutes == null ? 0 : Integer.parseInt(minutes) * 60);
        if (offset > 18 * 3600) {
            throw mustBe();
        }
        return Instants.withOffset(local, sign.equals("-") ? -offset : offset);
    }

    private LocalTime time(int hour, int minute, @Nullable String second) throws BadValue {
        int seconds = second == null ? 0 : Integer.parseInt(second);
        if (hour > 23 || minute > 59 || seconds > 59) {
            throw new BadValue("must have a time from 00:00:00 to 23:59:59");
        }
        return LocalTime.of(hour, minute, seconds);
    }

    private int month(String name) throws BadValue {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            if (MONTHS[i].equals(lower)
                    || (MONTHS[i].startsWith(lower) && lower.length() == 3)
                    || (lower.equals("sept") && i == 8)) {
                return i + 1;
            }
        }
        throw mustBe();
    }

    /** Two digits are 1970 to 2069. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year >= 70 ? 1900 : 2000);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private Matcher match(Pattern pattern, String text) throws BadValue {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw mustBe();
        }
        return matcher;
    }

    private BadValue mustBe() {
        return new BadValue("must be " + shape.text + ", such as " + shape.example);
    }
}

package io.clientele.files.orders;

import io.clientele.files.FilesException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads dates by a pattern that the user gave. */
final class PatternReader implements DateReader {

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final Instants instants;

    PatternReader(String pattern, ZoneId zone) {
        this.pattern = pattern;
        this.instants = new Instants(zone);
        try {
            this.formatter = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(yearsWithoutEra(pattern))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new FilesException(
                    "--date-format is " + Texts.quoted(pattern) + ", but must be one of " + DateGuess.shapeKeys()
                            + ", or a pattern such as dd.MM.yyyy HH:mm (" + e.getMessage() + ")",
                    e);
        }
    }

    @Override
    public String description() {
        return pattern;
    }

    @Override
    public long epochSeconds(String text) throws BadValue {
        try {
            TemporalAccessor value = formatter.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (value instanceof ZonedDateTime zoned) {
                return Instants.checked(zoned.toEpochSecond());
            }
            if (value instanceof OffsetDateTime at) {
                return Instants.checked(at.toEpochSecond());
            }
            return instants.ofLocal(value instanceof LocalDate date ? date.atStartOfDay() : LocalDateTime.from(value));
        } catch (DateTimeException e) {
            throw new BadValue("must be a day of the calendar, written " + pattern);
        }
    }

    /** Strict parsing, which refuses 31 February, wants u for a year where people write y. */
    private static String yearsWithoutEra(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            text.append(c == 'y' && !quoted ? 'u' : c);
        }
        return text.toString();
    }
}

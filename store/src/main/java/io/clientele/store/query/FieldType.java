package io.clientele.store.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a field holds, how its values are read from text, and what they are in Java: {@code Long}, {@code String} or {@code Boolean}. */
public enum FieldType {
    /** A record's id: a {@code Long} from 1. */
    ID,
    /** A {@code String}; sorted by its UTF-8 bytes. */
    TEXT,
    /** A {@code String} whose case is no matter, in ASCII. */
    EMAIL,
    /** A {@code Long} of cents; in text a decimal such as 12.50. */
    MONEY,
    /** A {@code Long}. */
    INTEGER,
    /** A {@code Long} of seconds UTC; in text an ISO instant, or a date, which is its first second in UTC. */
    INSTANT,
    /** One of a few {@code String}s. */
    CHOICE,
    /** A {@code Boolean}. */
    BOOLEAN;

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** What the text means. */
    Object parse(Field field, String text) {
        try {
            return switch (this) {
                case ID -> id(text);
                case INTEGER -> Long.valueOf(digits(text));
                case TEXT, CHOICE, EMAIL -> text;
                case MONEY -> cents(text);
                case INSTANT -> epochSeconds(text);
                case BOOLEAN -> bool(text);
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException(
                    field.key() + " is '" + Condition.shortened(text) + "', but must be " + expected(field), e);
        }
    }

    /** What a value must be, for messages: "a whole number". */
    public String expected(Field field) {
        return switch (this) {
            case ID -> "an id: a whole number from 1";
            case INTEGER -> "a whole number";
            case TEXT -> "a text";
            case EMAIL -> "an e-mail address";
            case MONEY -> "an amount such as 12.50";
            case INSTANT -> "a date such as 2025-01-31, or an instant such as 2025-01-31T12:00:00Z";
            case CHOICE -> "one of " + String.join(", ", field.choices());
            case BOOLEAN -> "true or false";
        };
    }

    /** PostgreSQL's instants end somewhere, and so do people's calendars. */
    static boolean isInstant(long epochSeconds) {
        return epochSeconds >= FIRST_SECOND && epochSeconds <= LAST_SECOND;
    }

    static long checkedInstant(long epochSeconds) {
        if (!isInstant(epochSeconds)) {
            throw new DateTimeException("not in the years 1 to 9999");
        }
        return epochSeconds;
    }

    boolean accepts(Object value) {
        return switch (this) {
            case ID, MONEY, INTEGER, INSTANT -> value instanceof Long;
            case TEXT, EMAIL, CHOICE -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
        };
    }

    static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException();
        };
    }

    private static Long id(String text) {
        long id = Long.parseLong(digits(text));
        if (id < 1) {
            throw new NumberFormatException();
        }
        return id;
    }

    /** {@code Long.parseLong} takes a plus and the digits of any script. */
    private static String digits(String text) {
        if (!text.matches("-?[0-9]{1,19}")) {
            throw new NumberFormatException();
        }
        return text;
    }

    private static Long cents(String text) {
        if (!text.matches("-?[0-9]{1,16}(\\.[0-9]{0,2})?")) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    private static Long epochSeconds(String text) {
        Instant instant = text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        return checkedInstant(instant.getEpochSecond());
    }
}

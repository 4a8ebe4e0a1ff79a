package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.FilesException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGuessTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-29 | 2024-02-29T00:00:00Z",
                "2024/2/9 | 2024-02-09T00:00:00Z",
                "2024-02-29T13:05 | 2024-02-29T13:05:00Z",
                "2024-02-29 13:05:59.999999 | 2024-02-29T13:05:59Z",
                "2024-02-29T13:05:59Z | 2024-02-29T13:05:59Z",
                "2024-02-29 13:05:59 UTC | 2024-02-29T13:05:59Z",
                "2024-02-29T13:05:59+02:00 | 2024-02-29T11:05:59Z",
                "2024-02-29 13:05:59 -0530 | 2024-02-29T18:35:59Z",
                "2024-02-29 00:00:00+00 | 2024-02-29T00:00:00Z",
                "31.12.2023 | 2023-12-31T00:00:00Z",
                "01.02.2024 7:05 | 2024-02-01T07:05:00Z",
                "31/12/23 | 2023-12-31T00:00:00Z",
                "31-12-1999 | 1999-12-31T00:00:00Z",
                "31-12-70 | 1970-12-31T00:00:00Z",
                "12/31/2023, 12:05 AM | 2023-12-31T00:05:00Z",
                "12/31/2023 1:05:07 p.m. | 2023-12-31T13:05:07Z",
                "31 Dec 2023 | 2023-12-31T00:00:00Z",
                "Dec 31, 2023 23:59 | 2023-12-31T23:59:00Z",
                "Sunday, December 31, 2023 | 2023-12-31T00:00:00Z",
                "31-DEC-23 | 2023-12-31T00:00:00Z",
                "20231231 | 2023-12-31T00:00:00Z",
                "20231231235958 | 2023-12-31T23:59:58Z",
                "20231231T235958Z | 2023-12-31T23:59:58Z",
                "1704067199 | 2023-12-31T23:59:59Z",
                "1704067199999 | 2023-12-31T23:59:59Z",
                "946684800 | 2000-01-01T00:00:00Z"
            })
    void aDateIsReadWithoutBeingToldHow(String text, Instant instant) throws BadValue {
        assertThat(guess(UTC, text).epochSeconds(text)).isEqualTo(instant.getEpochSecond());
    }

    @Test
    void oneDateAfterTheTwelfthDecidesForTheWholeColumn() throws BadValue {
        assertThat(guess(UTC, "01/02/2024", "03/04/2024", "13/01/2024").description())
                .isEqualTo("day/month/year");
        assertThat(guess(UTC, "01/02/2024", "03/04/2024", "01/13/2024").description())
                .isEqualTo("month/day/year");
        assertThat(guess(UTC, "01/13/2024", "01/02/2024").epochSeconds("01/02/2024"))
                .isEqualTo(Instant.parse("2024-01-02T00:00:00Z").getEpochSecond());
    }

    @Test
    void datesThatMayBeEitherAreRefusedWithBothWaysOut() {
        assertThatThrownBy(() -> guess(UTC, "03/04/2024", "01/02/2024"))
                .isInstanceOf(FilesException.class)
                .hasMessage("f.csv: the dates in 'when', such as '01/02/2024', may have the day or the month first;"
                        + " say --date-format day-first or --date-format month-first");
        assertThat(guess(UTC, "03.04.2024").description()).isEqualTo("day/month/year");
    }

    @Test
    void aFewBadDatesDoNotChangeTheShape() {
        assertThat(guess(UTC, "13/01/2024", "14/01/2024", "01/15/2024", "x").description())
                .isEqualTo("day/month/year");
    }

    @Test
    void noDatesAtAllAreRefused() {
        assertThatThrownBy(() -> guess(UTC, "apples", "pears"))
                .hasMessageStartingWith("f.csv: the date column 'when' holds no date that is known, such as 'apples'.");
        assertThatThrownBy(() -> guess(UTC)).hasMessageContaining("it is empty");
        // A customer number is no instant.
        assertThatThrownBy(() -> guess(UTC, "12345678901")).hasMessageContaining("no date that is known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-01-01 24:00",
                "2024-01-01 10:60",
                "1899-12-31",
                "2200-01-01",
                "2024-01-01x",
                "2024-01-01 13:00 PM",
                "2024-01/01",
                "0000-00-00",
                "2024-01-01T10:00+19:00"
            })
    void whatIsNoDayOfTheCalendarIsRefused(String text) {
        DateReader reader = DateShape.YEAR_FIRST.reader(UTC);

        assertThatThrownBy(() -> reader.epochSeconds(text))
                .isInstanceOf(BadValue.class)
                .hasMessageStartingWith("must ");
    }

    @Test
    void localTimesAreTheZonesWithDaylightSaving() throws BadValue {
        DateReader berlin = DateShape.YEAR_FIRST.reader(ZoneId.of("Europe/Berlin"));

        assertThat(berlin.epochSeconds("2024-01-15 12:00")).isEqualTo(epoch("2024-01-15T11:00:00Z"));
        assertThat(berlin.epochSeconds("2024-07-15 12:00")).isEqualTo(epoch("2024-07-15T10:00:00Z"));
        assertThat(berlin.epochSeconds("2024-07-15 12:00Z")).isEqualTo(epoch("2024-07-15T12:00:00Z"));
        // Skipped in spring: an hour later; repeated in autumn: the first of the two.
        assertThat(berlin.epochSeconds("2024-03-31 02:30")).isEqualTo(epoch("2024-03-31T01:30:00Z"));
        assertThat(berlin.epochSeconds("2024-10-27 02:30")).isEqualTo(epoch("2024-10-27T00:30:00Z"));
    }

    @Test
    void aFormatCanBeSaidByNameOrAsAPattern() throws BadValue {
        assertThat(said("month-first").epochSeconds("03/04/2024")).isEqualTo(epoch("2024-03-04T00:00:00Z"));
        assertThat(said("epoch-seconds").epochSeconds("0")).isZero();
        assertThat(said("dd.MM.yyyy' um 'HH:mm").epochSeconds("04.03.2024 um 17:05"))
                .isEqualTo(epoch("2024-03-04T17:05:00Z"));
        assertThat(said("d MMM yy").epochSeconds("4 mar 24")).isEqualTo(epoch("2024-03-04T00:00:00Z"));
        assertThat(said("yyyy-MM-dd HH:mm XXX").epochSeconds("2024-03-04 17:05 +01:00"))
                .isEqualTo(epoch("2024-03-04T16:05:00Z"));
        assertThatThrownBy(() -> said("dd.MM.yyyy").epochSeconds("31.02.2024")).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> said("dd.MM.yyyy").epochSeconds("01.02.0024")).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> said("day first"))
                .isInstanceOf(FilesException.class)
                .hasMessageStartingWith("--date-format is 'day first', but must be one of year-first, day-first,");
    }

    private static DateReader said(String format) {
        return DateGuess.said(format, UTC);
    }

    private static long epoch(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    private static DateReader guess(ZoneId zone, String... texts) {
        DateGuess guess = new DateGuess("f.csv", "when", zone);
        for (String text : texts) {
            guess.offer(text);
        }
        return guess.decide();
    }
}

package io.clientele.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.model.OrderStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionValueTest {
    private static final class OneToAThousand extends WholeNumber {
        OneToAThousand() {
            super(1, 1_000);
        }
    }

    private static final class Status extends Choice<OrderStatus> {
        Status() {
            super(OrderStatus.values());
        }
    }

    @Test
    void wholeNumbersWithinTheRangeAreTaken() {
        assertThat(new OneToAThousand().convert("1")).isEqualTo(1);
        assertThat(new OneToAThousand().convert("1000")).isEqualTo(1_000);
        assertThat(new WholeNumber.Any().convert("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "", " 5", "5 ", "1.0", "1e2", "ten", "99999999999999999999", "NaN"})
    void otherNumbersAreRefusedWithTheRange(String text) {
        assertThatThrownBy(() -> new OneToAThousand().convert(text))
                .hasMessage("is '" + text + "', but must be a whole number from 1 to 1,000");
    }

    @Test
    void aFractionMayBeAPercentage() {
        assertThat(new Fraction().convert("0.03")).isEqualTo(0.03);
        assertThat(new Fraction().convert("3%")).isEqualTo(0.03);
        assertThat(new Fraction().convert("1")).isEqualTo(1);
        assertThat(new Fraction().convert("0")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "101%", "NaN", "Infinity", "", "%", "3 %", "0.1f", "0,1", "0x1p-2d"})
    void otherFractionsAreRefused(String text) {
        assertThatThrownBy(() -> new Fraction().convert(text))
                .hasMessage("is '" + text + "', but must be a number from 0 to 1, such as 0.03, or 3%");
    }

    @Test
    void datesAreIso() {
        assertThat(new IsoDate().convert("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2024-2-29",
                "29.02.2024",
                "2024/02/29",
                "2024-02-29T00:00",
                "-024-02-29",
                "2024-0x-01"
            })
    void otherDatesAreRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> new IsoDate().convert(text))
                .hasMessage("is '" + text + "', but must be a date such as 2026-01-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31"})
    void datesThatDoNotExistAreRefused(String text) {
        assertThatThrownBy(() -> new IsoDate().convert(text)).hasMessage("is '" + text + "', which no calendar has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Phobos", "", "+25:00", "Europe/../Warsaw"})
    void unknownZonesAreRefusedWithExamples(String text) {
        assertThatThrownBy(() -> new Zone().convert(text))
                .hasMessage("is '" + text
                        + "', but must be a time zone such as Europe/Warsaw, America/New_York, UTC or +02:00");
    }

    @Test
    void choicesAreTakenInAnyCaseAndRefusedWithTheList() {
        assertThat(new Status().convert("Delivered")).isEqualTo(OrderStatus.DELIVERED);
        assertThatThrownBy(() -> new Status().convert("lost"))
                .hasMessageMatching("is 'lost', but must be \\w+, \\w+, \\w+ or \\w+");
    }
}

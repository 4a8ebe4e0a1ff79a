package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8BufferTest {
    private final Utf8Buffer buffer = new Utf8Buffer(1);

    @Test
    void numbersAreWrittenAsJavaWritesThem() {
        for (long number : new long[] {0, 9, 10, 99, 100, -1, -10, Long.MAX_VALUE, Long.MIN_VALUE, 1_000_000_007}) {
            assertThat(buffer.clear().append(number)).hasToString(Long.toString(number));
        }
    }

    @Test
    void numbersOfAnyLengthAreWrittenAsJavaWritesThem() {
        for (long power = 1; power < 1_000_000_000_000_000_000L; power *= 10) {
            for (long number = power - 2; number < power + 3; number++) {
                assertThat(buffer.clear().append(number)).hasToString(Long.toString(number));
                assertThat(buffer.clear().append(number * 7 + 3)).hasToString(Long.toString(number * 7 + 3));
            }
        }
    }

    @Test
    void centsHaveTwoPlaces() {
        assertThat(buffer.clear().appendCents(1999)).hasToString("19.99");
        assertThat(buffer.clear().appendCents(5)).hasToString("0.05");
        assertThat(buffer.clear().appendCents(-150)).hasToString("-1.50");
        assertThat(buffer.clear().appendCents(0)).hasToString("0.00");
    }

    @Test
    void centsOfAnySizeHaveTwoPlaces() {
        for (long power = 1; power < 1_000_000_000_000_000_000L; power *= 10) {
            for (long cents = power - 2; cents < power + 3; cents++) {
                assertThat(buffer.clear().appendCents(cents))
                        .hasToString(BigDecimal.valueOf(cents, 2).toPlainString());
                assertThat(buffer.clear().appendCents(-cents * 7, ';'))
                        .hasToString(BigDecimal.valueOf(-cents * 7, 2).toPlainString() + ";");
            }
        }
    }

    @Test
    void aCharacterFollowsANumber() {
        assertThat(buffer.clear().append(123_456_789_012L, ',').append(-7, '\n'))
                .hasToString("123456789012,-7\n");
    }

    @Test
    void shortTextsOfAnyLengthAreCopiedWithoutWhatStandsBehind() {
        String letters = "abcdefghijklmnopqrstuvwxyz".repeat(6);
        for (int length = 0; length <= 120; length++) {
            String text = letters.substring(3, 3 + length);
            byte[] padded = letters.getBytes(StandardCharsets.US_ASCII);
            Utf8Buffer exact = new Utf8Buffer(length).append(text);
            Utf8Buffer roomy =
                    new Utf8Buffer(length + 40).append(letters).clear().append(text);
            assertThat(new Utf8Buffer(1)
                            .append('<')
                            .appendShort(padded, 3, length)
                            .append('>'))
                    .hasToString("<" + text + ">");
            assertThat(new Utf8Buffer(1).append('<').append(exact).append('>')).hasToString("<" + text + ">");
            assertThat(new Utf8Buffer(1).append('<').append(roomy).append('>')).hasToString("<" + text + ">");
        }
    }

    @Test
    void numbersArePaddedWithZerosUpToTheWidth() {
        for (int width = 1; width <= 12; width++) {
            for (long number : new long[] {0, 7, 42, 999, 1000, 9999, 10_000, 99_999, 12_345_678, 123_456_789}) {
                assertThat(buffer.clear().appendPadded(number, width))
                        .hasToString(("%0" + width + "d").formatted(number));
            }
        }
    }

    /** Also where the array ends right behind them. */
    @Test
    void bytesAreCopiedEightAtATime() {
        Utf8Buffer full = new Utf8Buffer(8).append("abcdefgh");
        long eight = full.eightBytes(0);
        full.eightBytes(8);
        assertThat(buffer.clear().appendBytes(eight, 3).appendBytes(eight, 8)).hasToString("abcabcdefgh");
        assertThat(full).hasToString("abcdefgh");
    }

    @Test
    void paddingFillsUpToTheWidthAndNeverCuts() {
        assertThat(buffer.clear().appendPadded(7, 2)).hasToString("07");
        assertThat(buffer.clear().appendPadded(123, 2)).hasToString("123");
    }

    @Test
    void twoDigitsKeepTheLeadingZero() {
        assertThat(buffer.clear().appendTwoDigits(7).appendTwoDigits(60)).hasToString("0760");
    }

    @Test
    void itGrowsAndKeepsWhatItHolds() {
        buffer.clear().append("Łódź, ").append('x').append(new Utf8Buffer(4).append("zażółć"));
        assertThat(buffer).hasToString("Łódź, xzażółć");
        assertThat(buffer.length()).isEqualTo(9 + 1 + 10);
    }
}

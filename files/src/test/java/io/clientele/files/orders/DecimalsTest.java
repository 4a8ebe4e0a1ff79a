package io.clientele.files.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.files.FilesException;
import io.clientele.imports.ImportFinding.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | 12.5",
                "1,234.56 | 1234.56",
                "1,234,567.89 | 1234567.89",
                "1 234.56 | 1234.56",
                "1'234.56 | 1234.56",
                "$12.00 | 12",
                "$ 12.00 | 12",
                "12.00 USD | 12",
                "EUR12.00 | 12",
                "Rs. 500 | 500",
                "500 Kč. | 500",
                "-12.00 | -12",
                "−12.00 | -12",
                "(12.00) | -12",
                "($12.00) | -12",
                "12.00- | -12",
                "-$12.00 | -12",
                "$-12.00 | -12",
                "+3 | 3",
                ".5 | 0.5",
                "0.001 | 0.001",
                "007 | 7",
                "1\u00a0234\u00a0567.1 | 1234567.1",
                "0.30000000000000004 | 0.30000000000000004"
            })
    void anAmountWithAPointIsExact(String text, BigDecimal value) throws BadValue {
        assertThat(Decimals.parse(text, DecimalMark.POINT)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50 € | 12.5",
                "1.234,56 | 1234.56",
                "1 234,56 zł | 1234.56",
                "1.234.567 | 1234567",
                "1.234 | 1234",
                "1’234,50 | 1234.5",
                "-0,01 | -0.01",
                "12,5- | -12.5"
            })
    void anAmountWithACommaIsExact(String text, BigDecimal value) throws BadValue {
        assertThat(Decimals.parse(text, DecimalMark.COMMA)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "$",
                "abc",
                "12abcd",
                "1.2.3",
                "12,50",
                "1,23,456.00",
                "1,2345.00",
                ",123.00",
                "1,,234",
                "1e5",
                "1.5E+03",
                "--5",
                "-5-",
                "(-5)",
                "5 5",
                "1 23",
                "0x10",
                "NaN",
                "Infinity",
                "١٢",
                "12/5",
                "1.2 3"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertThatThrownBy(() -> Decimals.parse(text, DecimalMark.POINT))
                .isInstanceOf(BadValue.class)
                .hasMessageStartingWith("must ");
    }

    @Test
    void anExponentIsCalledByItsName() {
        assertThatThrownBy(() -> Decimals.parse("1.2E+3", DecimalMark.POINT))
                .hasMessage("must be written without an exponent");
    }

    @Test
    void halfACentGoesAwayFromZero() throws BadValue {
        assertThat(Decimals.cents(new BigDecimal("0.005"))).isEqualTo(1);
        assertThat(Decimals.cents(new BigDecimal("0.0049999"))).isZero();
        assertThat(Decimals.cents(new BigDecimal("-0.005"))).isEqualTo(-1);
        // 1.005 as a double is 1.00499999999999989…
        assertThat(Decimals.cents(new BigDecimal("1.005"))).isEqualTo(101);
    }

    @Test
    void whatIsTooLargeIsRefused() throws BadValue {
        assertThat(Decimals.cents(new BigDecimal("10000000000000.00"))).isEqualTo(Decimals.MOST_CENTS);
        assertThatThrownBy(() -> Decimals.cents(new BigDecimal("10000000000000.01")))
                .hasMessage("must be at most 10,000,000,000,000.00");
        assertThatThrownBy(() -> Decimals.parse("9".repeat(100), DecimalMark.POINT))
                .isInstanceOf(BadValue.class);
        assertThatThrownBy(() ->
                        Imported.read("customer,date,amount\n" + "1,2024-01-05,10000000000000.00\n".repeat(10_000)))
                .isInstanceOf(FilesException.class)
                .hasMessageContaining("the amounts sum to more than");
    }

    @Test
    void oneTellingValueDecidesForTheColumn() {
        assertThat(guess("1,234", "2,345", "1,5")).isEqualTo(DecimalMark.COMMA);
        assertThat(guess("1,234", "2,345", "1.5")).isEqualTo(DecimalMark.POINT);
        assertThat(guess("1,234", "1,234,567")).isEqualTo(DecimalMark.POINT);
        assertThat(guess("1.234", "1.234.567")).isEqualTo(DecimalMark.COMMA);
        assertThat(guess("0.001", "1.234")).isEqualTo(DecimalMark.POINT);
        assertThat(guess("1.234,50 €")).isEqualTo(DecimalMark.COMMA);
        assertThat(guess("1 234,500")).isEqualTo(DecimalMark.COMMA);
        assertThat(guess("12", "7")).isEqualTo(DecimalMark.POINT);
    }

    @Test
    void amountsThatMayBeEitherAreRefusedWithBothWaysOut() {
        assertThatThrownBy(() -> guess("1,234", "12", "2,345"))
                .isInstanceOf(FilesException.class)
                .hasMessage(
                        "f.csv: the amounts in 'paid', such as '1,234', may have a decimal point or a decimal comma;"
                                + " say --decimal-point or --decimal-comma");
        String text = "customer;date;amount\n1;2024-01-05;1.234\n";
        assertThat(Imported.read(text, OrderFileOptions.defaults().decimalMark(DecimalMark.COMMA))
                        .totals())
                .containsExactly(123400L);
        Imported point = Imported.read(text, OrderFileOptions.defaults().decimalMark(DecimalMark.POINT));
        assertThat(point.totals()).containsExactly(123L);
        assertThat(point.finding(Kind.ROUNDED).examples()).containsExactly("line 2: '1.234'");
    }

    @Test
    void linesAreRoundedAfterTheyAreMultiplied() {
        Imported imported = Imported.read("""
                customer,date,price,quantity
                1,2024-01-05,0.005,3
                1,2024-01-06,0.3333,3
                1,2024-01-07,19.99,1000000000
                """);

        assertThat(imported.totals()).containsExactly(2L, 100L, 1_999_000_000_000L);
        assertThat(imported.finding(Kind.ROUNDED).count()).isEqualTo(2);
    }

    @Test
    void quantitiesAreWholeAndNotZero() throws BadValue {
        assertThat(Money.quantity("6.0", DecimalMark.POINT)).isEqualTo(6);
        assertThat(Money.quantity("-1,000", DecimalMark.POINT)).isEqualTo(-1000);
        for (String bad : new String[] {"0", "1.5", "1000000001", "x"}) {
            assertThatThrownBy(() -> Money.quantity(bad, DecimalMark.POINT)).isInstanceOf(BadValue.class);
        }
    }

    private static DecimalMark guess(String... texts) {
        DecimalGuess guess = new DecimalGuess("f.csv", "paid");
        for (String text : texts) {
            guess.offer(text);
        }
        return guess.decide();
    }
}

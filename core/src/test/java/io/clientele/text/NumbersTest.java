package io.clientele.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void wholeNumbersAreGroupedByThousands() {
        assertThat(Numbers.grouped(0)).isEqualTo("0");
        assertThat(Numbers.grouped(999)).isEqualTo("999");
        assertThat(Numbers.grouped(1_000)).isEqualTo("1,000");
        assertThat(Numbers.grouped(-100_000)).isEqualTo("-100,000");
        assertThat(Numbers.grouped(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
        assertThat(Numbers.grouped(Long.MAX_VALUE)).isEqualTo("9,223,372,036,854,775,807");
    }

    @Test
    void moneyHasTwoPlacesAndKeepsItsSign() {
        assertThat(Numbers.money(123_456)).isEqualTo("1,234.56");
        assertThat(Numbers.money(5)).isEqualTo("0.05");
        assertThat(Numbers.money(-5)).isEqualTo("-0.05");
        assertThat(Numbers.money(-123_400)).isEqualTo("-1,234.00");
        assertThat(Numbers.plainMoney(123_456)).isEqualTo("1234.56");
        assertThat(Numbers.money(Long.MIN_VALUE)).isEqualTo("-92,233,720,368,547,758.08");
    }

    @Test
    void decimalsAreRoundedToTheirPlaces() {
        assertThat(Numbers.decimal(1234.565, 1)).isEqualTo("1,234.6");
        assertThat(Numbers.decimal(0.996, 2)).isEqualTo("1.00");
        assertThat(Numbers.decimal(-0.25, 1)).isEqualTo("-0.2");
        assertThat(Numbers.decimal(7, 0)).isEqualTo("7");
        assertThat(Numbers.decimal(Double.NaN, 2)).isEqualTo("-");
        assertThat(Numbers.decimal(Double.POSITIVE_INFINITY, 2)).isEqualTo("inf");
        assertThat(Numbers.decimal(1e17, 2)).isEqualTo("100,000,000,000,000,000");
        assertThat(Numbers.decimal(1e30, 2)).startsWith("1000000000000000019");
    }

    @Test
    void percentagesShowTheirSignWhereSomethingIsLeft() {
        assertThat(Numbers.signedPercent(0.0123, 1)).isEqualTo("+1.2 %");
        assertThat(Numbers.signedPercent(-0.0123, 1)).isEqualTo("-1.2 %");
        assertThat(Numbers.signedPercent(0.00001, 1)).isEqualTo("0.0 %");
        assertThat(Numbers.signedPercent(-0.00001, 1)).isEqualTo("0.0 %");
        assertThat(Numbers.percent(Double.NaN, 1)).isEqualTo("-");
    }

    @Test
    void durationsUseTheUnitThatReadsBest() {
        assertThat(Numbers.duration(12_345_678)).isEqualTo("12 ms");
        assertThat(Numbers.duration(3_449_000_000L)).isEqualTo("3.4 s");
        assertThat(Numbers.duration(125_000_000_000L)).isEqualTo("2 min 05 s");
    }
}

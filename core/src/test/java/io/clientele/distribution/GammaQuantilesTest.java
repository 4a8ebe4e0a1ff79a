package io.clientele.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantilesTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2, 3, 4, 6.25, 25, 100, 1000})
    void theMeanIsOneAndTheVarianceOneOverTheShape(double shape) {
        GammaQuantiles gamma = GammaQuantiles.of(shape);
        int steps = 1 << 20;
        double sum = 0;
        double squares = 0;
        for (long i = 0; i < steps; i++) {
            double value = gamma.at((i << 12) + (1 << 11));
            sum += value;
            squares += value * value;
        }
        double mean = sum / steps;
        assertThat(mean).isCloseTo(1, within(2e-4));
        assertThat((squares / steps - mean * mean) * shape).isCloseTo(1, within(2e-3));
    }

    /** Of the exponential distribution, -ln(1 - u); of the Erlang distribution with shape 4, its sum formula solved by bisection. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.25, 0.28768207245178",
        "1, 0.5, 0.69314718055995",
        "1, 0.99, 4.60517018598809",
        "1, 0.9999, 9.21034037197618",
        "4, 0.5, 0.91801518721272",
        "4, 0.1, 0.43619239069062",
    })
    void quantilesAreThoseOfTheClosedFormulas(double shape, double u, double expected) {
        long bits = (long) (u * 0x1.0p32);
        assertThat(GammaQuantiles.of(shape).at(bits)).isCloseTo(expected, within(expected * 1e-3));
    }

    @Test
    void quantilesRiseAndTheLastIsFinite() {
        GammaQuantiles gamma = GammaQuantiles.of(2);
        double before = -1;
        for (long bits = 0; bits < 1L << 32; bits += 10_007) {
            double value = gamma.at(bits);
            assertThat(value).isGreaterThanOrEqualTo(before);
            before = value;
        }
        assertThat(gamma.at((1L << 32) - 1)).isFinite().isBetween(6.0, 12.0);
    }

    @Test
    void aShapeOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GammaQuantiles.of(Double.NaN))
                .withMessage("shape is NaN, but must be 0.1 to 10000");
    }
}

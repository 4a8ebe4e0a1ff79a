package io.clientele.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "24, 6, 100",
        "16, 4, 100",
        "4, 2, 60",
        "20, 6, 100",
        "1, 1, 60",
        "15, 10, 730",
        "30, 15, 730",
        "5, 3, 90",
        "120, 30, 730",
        "200, 50, 730",
        "200, 50, 365"
    })
    void theBuiltInTablesLawsTakeFewerThanTenNewtonSteps(double mean, double std, int points) {
        ExponentialFamily at = new ExponentialFamily(points, mean, std).at(0, -0.5);
        double targetY = at.targetY(0, 1);
        for (int step = 0; step < 10; step++) {
            at = at.newtonStep(at.sibling(), 0, targetY);
        }
        assertThat(at.gap(0, targetY)).isLessThan(1e-12);
    }

    @Test
    void weightsByMultiplicationAreThoseByTheExponential() {
        // 5,000 points at a distance of 0.003: the exponential is taken for every 64th.
        double center = 1_200;
        double scale = 333;
        ExponentialFamily family = new ExponentialFamily(5_000, center, scale).at(0.3, -0.4);
        double mean = family.meanX();
        double[] weights = family.normalized();
        double sum = 0;
        double first = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = (i - center) / scale;
            sum += StrictMath.exp(0.3 * x - 0.4 * x * x);
            first += x * StrictMath.exp(0.3 * x - 0.4 * x * x);
        }
        assertThat(mean).isCloseTo(first / sum, offset(1e-12));
        for (int i = 0; i < weights.length; i += 7) {
            double x = (i - center) / scale;
            double exact = StrictMath.exp(0.3 * x - 0.4 * x * x) / sum;
            assertThat(weights[i]).isCloseTo(exact, offset(exact * 1e-11));
        }
    }

    @Test
    void aStepNeverClimbs() {
        // A plain Newton step from a bell diverges here: nearly all mass belongs on the bounds.
        ExponentialFamily at = new ExponentialFamily(400, 370, 95).at(0, -0.5);
        double targetY = at.targetY(0, 1);
        double dual = at.dual(0, targetY);
        for (int step = 0; step < 60; step++) {
            at = at.newtonStep(at.sibling(), 0, targetY);
            assertThat(at.dual(0, targetY)).isLessThanOrEqualTo(dual + 1e-9);
            dual = at.dual(0, targetY);
        }
        assertThat(at.gap(0, targetY)).isLessThan(1e-9);
    }
}

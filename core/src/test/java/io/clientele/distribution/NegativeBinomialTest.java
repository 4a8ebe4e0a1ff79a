package io.clientele.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NegativeBinomialTest {

    static List<double[]> reference() {
        return Reference.rows("negative-binomial.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void probabilitiesAreThoseOfTheClosedForm(double[] row) {
        NegativeBinomial law = NegativeBinomial.of(row[0], row[1], (long) row[2]);

        assertThat(law.probability((int) (row[3] - row[2]))).isCloseTo(row[4], withinPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 1, 1000000, 1",
        "30, 40, 1, 730, 1",
        "30, 40, 1, 250, 1",
        "300, 290, 1, 1500, 1",
        "50, 8, 0, 75, 1",
        "40000, 60000, 400, 5000000, 77"
    })
    void meanAndDeviationAreThoseAskedAlsoBelowABound(double mean, double std, long low, long high, long step) {
        NegativeBinomial law = NegativeBinomial.of(mean, std, low, high, step);
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < law.points(); i++) {
            sum += law.probability(i);
            first += law.probability(i) * (law.value(i) - mean);
            second += law.probability(i) * (law.value(i) - mean) * (law.value(i) - mean);
        }
        assertThat(sum).isCloseTo(1, offset(1e-12));
        assertThat(first / std).isCloseTo(0, offset(1e-9));
        assertThat(StrictMath.sqrt(second) / std).isCloseTo(1, offset(1e-9));
        assertThat(law.high()).isLessThanOrEqualTo(high);
    }

    @Test
    void whatIsBeyondTheLastPointIsNegligible() {
        NegativeBinomial law = NegativeBinomial.of(2, 2, 1);

        assertThat(law.probability(law.points() - 1)).isBetween(1e-19, 1e-17);
    }

    @Test
    void whatTheFamilyCannotHaveIsRefused() {
        assertThatThrownBy(() -> NegativeBinomial.of(1, 1, 1)).hasMessage("mean is 1.0, but must be above 1");
        assertThatThrownBy(() -> NegativeBinomial.of(5, 2, 1))
                .hasMessage("std is 2.0, but must be above 2.0 for mean 5.0 from 1");
        assertThatThrownBy(() -> NegativeBinomial.of(50, 70, 1, 60, 1))
                .hasMessage("mean 50.0 and std 70.0 are too large for 1 to 60");
        assertThat(NegativeBinomial.find(50, 70, 1, 60, 1)).isEmpty();
    }
}

package io.clientele.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LatticeGaussianTest {

    static List<double[]> reference() {
        return Reference.rows("lattice-gaussian.csv");
    }

    @ParameterizedTest
    @MethodSource("reference")
    void theLawIsTheOneThatAnotherProgramSolvesFor(double[] row) {
        LatticeGaussian law = LatticeGaussian.of(row[0], row[1], (long) row[2], (long) row[3]);

        assertThat(law.curvature()).isCloseTo(row[4], offset(1e-7));
        assertThat(law.probability((int) (row[5] - row[2]))).isCloseTo(row[6], withinPercentage(1e-5));
    }

    @Test
    void meanAndDeviationAreThoseAskedOnAGridOfLaws() {
        int laws = 0;
        for (long low : new long[] {0, 1, 1_000}) {
            for (int width : new int[] {1, 2, 3, 9, 40, 364, 729, 5_000}) {
                for (double place : new double[] {0.001, 0.03, 0.2, 0.5, 0.77, 0.95, 0.999}) {
                    for (double part : new double[] {1e-4, 0.01, 0.1, 0.3, 0.6, 0.9, 0.99, 0.9999}) {
                        double mean = low + place * width;
                        double smallest = LatticeGaussian.smallestStd(mean);
                        double largest = StrictMath.sqrt(place * (1 - place)) * width;
                        double std = smallest + part * (largest - smallest);
                        assertMoments(LatticeGaussian.of(mean, std, low, low + width), mean, std);
                        laws++;
                    }
                }
            }
        }
        assertThat(laws).isEqualTo(1_344);
    }

    /** From the probabilities, not from what the law says of itself. */
    private static void assertMoments(Law law, double mean, double std) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < law.points(); i++) {
            double distance = law.value(i) - mean;
            sum += law.probability(i);
            first += law.probability(i) * distance;
            second += law.probability(i) * distance * distance;
        }
        String name = mean + " ± " + std + " on " + law.low() + " to " + law.high();
        assertThat(sum).as(name).isCloseTo(1, offset(1e-12));
        assertThat(first / Math.max(1, std)).as(name).isCloseTo(0, offset(1e-9));
        assertThat(StrictMath.sqrt(second) / std).as(name).isCloseTo(1, offset(1e-9));
        assertThat(law.mean()).as(name).isCloseTo(mean, offset(1e-9 * Math.max(1, mean)));
        assertThat(law.std()).as(name).isCloseTo(std, offset(1e-9 * Math.max(1, std)));
    }

    @Test
    void moneyOnAFineLatticeHasItsMomentsToo() {
        LatticeGaussian law = LatticeGaussian.of(1_000_000, 300_000, 10_000, 3_400_000, 52);

        assertMoments(law, 1_000_000, 300_000);
        assertThat(law.points()).isEqualTo(65_193);
    }

    @Test
    void aLawInTheMiddleOfItsLatticeIsSymmetric() {
        LatticeGaussian law = LatticeGaussian.of(10, 4, 0, 20);
        for (int k = 0; k <= 20; k++) {
            assertThat(law.probability(k)).isCloseTo(law.probability(20 - k), offset(1e-12));
        }
    }

    @Test
    void withoutCurvatureItIsAGeometricLaw() {
        // From 1 with q = 3/4: mean 4 and variance 12, far from the upper bound.
        LatticeGaussian law = LatticeGaussian.of(4, StrictMath.sqrt(12), 1, 400);

        assertThat(law.curvature()).isCloseTo(0, offset(1e-9));
        assertThat(law.probability(0)).isCloseTo(0.25, offset(1e-9));
        assertThat(law.probability(3)).isCloseTo(0.25 * 27 / 64, offset(1e-9));
    }

    @Test
    void theNarrowestLawIsOnTheTwoPointsAroundTheMean() {
        LatticeGaussian law = LatticeGaussian.of(4.25, LatticeGaussian.smallestStd(4.25), 1, 9);
        assertThat(law.probability(3)).isEqualTo(0.75);
        assertThat(law.probability(4)).isEqualTo(0.25);

        LatticeGaussian constant = LatticeGaussian.of(9, 0, 1, 9);
        assertThat(constant.probability(8)).isEqualTo(1);
        assertThat(constant.std()).isZero();
    }

    @Test
    void whatNoLawOnTheLatticeHasIsRefused() {
        assertThatThrownBy(() -> LatticeGaussian.of(10.5, 1, 1, 10)).hasMessage("mean is 10.5, but must be 1 to 10");
        assertThatThrownBy(() -> LatticeGaussian.of(Double.NaN, 1, 1, 10))
                .hasMessage("mean is NaN, but must be 1 to 10");
        assertThatThrownBy(() -> LatticeGaussian.of(4.5, 0.4, 1, 10))
                .hasMessage("std is 0.4, but must be at least 0.5 for mean 4.5 and steps of 1");
        assertThatThrownBy(() -> LatticeGaussian.of(5, 4, 1, 9))
                .hasMessage("std is 4.0, but must be below 4.0 for mean 5.0 on 1 to 9");
        assertThatThrownBy(() -> LatticeGaussian.of(5, 1, 9, 1)).hasMessageStartingWith("lattice is 9 to 1 by 1");
    }

    @Test
    void aNudgeMovesTheMomentsByAboutWhatIsAskedOnTheSameLattice() {
        LatticeGaussian law = LatticeGaussian.of(15, 10, 1, 200);
        LatticeGaussian nudged = law.nudged(0.01, 0.1);

        assertThat(nudged.mean()).isCloseTo(15.01, offset(1e-4));
        assertThat(nudged.std() * nudged.std()).isCloseTo(100.1, offset(1e-2));
        assertThat(nudged.points()).isEqualTo(law.points());
        assertThat(law.nudged(-100, 0)).isSameAs(law);
    }
}

package io.clientele.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginalTest {
    private static final List<Law> LAWS = List.of(
            LatticeGaussian.of(24, 6, 1, 120),
            LatticeGaussian.of(1, 1, 0, 60),
            LatticeGaussian.of(15, 10, 1, 730),
            LatticeGaussian.of(200, 50, 1, 365),
            LatticeGaussian.of(40_000, 20_000, 400, 240_000, 59),
            NegativeBinomial.of(2, 2, 1));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 97, 1_000})
    void aStratumsValueIsTheLawsQuantileAtItsMiddle(int size) {
        for (Law law : LAWS) {
            DiscreteSampler sampler = DiscreteSampler.of(
                    law.low(), law.step(), Strata.of(law, size).counts());
            for (int j = 0; j < size; j++) {
                assertThat(sampler.valueAt(j)).isEqualTo(quantile(law, (j + 0.5) / size));
            }
        }
    }

    private static long quantile(Law law, double u) {
        double below = 0;
        int point = 0;
        // A hair above: strata of equal halves fall on the lattice's steps, where rounding decides.
        while (point < law.points() - 1 && below + law.probability(point) <= u - 1e-12) {
            below += law.probability(point++);
        }
        return law.value(point);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 70, 1_000, 100_000})
    void meanAndDeviationAreThoseOfTheRanks(int size) {
        for (Law law : LAWS) {
            Marginal marginal = Marginal.ofStrata(law, size);
            double mean = 0;
            for (int j = 0; j < size; j++) {
                mean += (double) marginal.sampler().valueAt(j) / size;
            }
            double squares = 0;
            for (int j = 0; j < size; j++) {
                double distance = marginal.sampler().valueAt(j) - mean;
                squares += distance * distance;
            }
            assertThat(marginal.sampler().total()).isEqualTo(size);
            assertThat(marginal.mean()).isCloseTo(mean, offset(1e-9 * mean));
            assertThat(marginal.std()).isCloseTo(StrictMath.sqrt(squares / (size - 1)), offset(1e-8 * law.std()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {70, 100, 1_000, 3_000, 30_000, 1_000_000, 100_000_000_000L, 1_000_000_000_000L})
    void calibratedStrataHaveTheLawsMoments(long size) {
        for (Law law : LAWS) {
            Marginal marginal = Marginal.ofStrata(law, size);

            assertThat(marginal.mean()).isCloseTo(law.mean(), offset(2e-5 * law.std()));
            // A sum of squares is a whole number, and even if the sum is: it misses by one at most.
            double lattice = law.std() / law.step();
            double parity = 0.51 / ((size - 1) * lattice * lattice);
            assertThat(marginal.std() / law.std()).isCloseTo(1, offset(parity + 5e-5));
            assertThat(marginal.sampler().total()).isEqualTo(size);
        }
    }

    @Test
    void seventyCustomersOfAHeavyTailShowItsSpreadExactly() {
        Law law = NegativeBinomial.of(2, 2, 1);
        double plain = StrictMath.sqrt(Strata.of(law, 70).variance());
        Marginal marginal = Marginal.ofStrata(law, 70);

        assertThat(plain).isLessThan(1.9);
        assertThat(marginal.mean()).isEqualTo(2);
        assertThat(marginal.std()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 70, 150, 2_000})
    void calibratingKeepsTheLawsShape(int size) {
        for (Law law : LAWS) {
            Marginal marginal = Marginal.ofStrata(law, size);
            assertThat(distance(marginal, marginal.law())).isLessThan(0.95);
            assertThat(distance(marginal, law)).isLessThan(1.55 + size * 3e-4);
        }
    }

    /** Kolmogorov's distance between the customers and a law, in customers. */
    private static double distance(Marginal marginal, Law law) {
        long size = marginal.sampler().total();
        double cumulative = 0;
        double distance = 0;
        long rank = 0;
        for (int i = 0; i < law.points(); i++) {
            while (rank < size && marginal.sampler().valueAt(rank) <= law.value(i)) {
                rank++;
            }
            cumulative += law.probability(i);
            distance = Math.max(distance, Math.abs(rank - size * cumulative));
        }
        return distance;
    }

    @Test
    void veryFewCustomersHaveSaneValues() {
        for (Law law : LAWS) {
            double tolerance = 0.51 * law.step();
            Marginal one = Marginal.ofStrata(law, 1);
            assertThat(one.mean()).isCloseTo(law.mean(), offset(tolerance));
            assertThat(one.std()).isNaN();
            for (int size = 2; size <= 40; size++) {
                Marginal few = Marginal.ofStrata(law, size);
                assertThat(few.mean()).isCloseTo(law.mean(), offset(tolerance / size + 1e-9));
                assertThat(few.std()).isBetween(0.7 * law.std(), (size < 10 ? 1.42 : 1.06) * law.std());
                assertThat((double) few.sampler().greatest()).isLessThan(law.mean() + 5 * law.std());
            }
        }
    }

    @Test
    void withoutCustomersThereIsNothing() {
        Marginal none = Marginal.ofStrata(LAWS.get(0), 0);

        assertThat(none.sampler().total()).isZero();
        assertThat(none.mean()).isNaN();
        assertThatThrownBy(() -> Marginal.ofStrata(LAWS.get(0), -1)).hasMessage("size is -1, but must be 0 to 10^12");
    }

    @Test
    void uniformRanksHaveTheLawsProbabilities() {
        for (Law law : LAWS) {
            Marginal marginal = Marginal.ofUniformRanks(law);
            assertThat(marginal.sampler().total()).isEqualTo(1L << 53);
            double below = 0;
            List<Double> gaps = new ArrayList<>();
            for (int i = 0; i < law.points(); i++) {
                below += law.probability(i);
                long first = (long) ((below - 1e-9) * 0x1p53);
                if (below - 1e-9 > 0 && law.probability(i) > 3e-9) {
                    gaps.add((double) marginal.sampler().valueAt(first) - law.value(i));
                }
            }
            assertThat(gaps).isNotEmpty().containsOnly(0.0);
        }
    }
}

package io.clientele.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PermutationTest {

    @Test
    void everyElementIsHitOnceForEverySmallSize() {
        for (int size = 1; size <= 600; size++) {
            assertThat(images(size, 7, 0).cardinality()).as("size %d", size).isEqualTo(size);
        }
    }

    @Test
    void everyElementIsHitOnceAroundPowersOfTwoAndFour() {
        for (int size : new int[] {4095, 4096, 4097, 65_535, 65_536, 65_537, 1_000_003}) {
            assertThat(images(size, 42, 3).cardinality()).as("size %d", size).isEqualTo(size);
        }
    }

    @Test
    void elementsOfTheLargestSizeStayInside() {
        long size = 1L << 40;
        Permutation permutation = Permutation.of(size, 42, Purpose.ORDERS_STRATUM, 0);
        for (long element : new long[] {0, 1, size / 2, size - 1}) {
            assertThat(permutation.apply(element)).isBetween(0L, size - 1);
        }
    }

    @Test
    void anotherSeedPurposeOrIndexIsAnotherPermutation() {
        Permutation one = Permutation.of(1000, 42, Purpose.ORDERS_STRATUM, 0);
        assertThat(agreements(one, Permutation.of(1000, 42, Purpose.ORDERS_STRATUM, 0)))
                .isEqualTo(1000);
        assertThat(agreements(one, Permutation.of(1000, 43, Purpose.ORDERS_STRATUM, 0)))
                .isLessThan(20);
        assertThat(agreements(one, Permutation.of(1000, 42, Purpose.SPEND_STRATUM, 0)))
                .isLessThan(20);
        assertThat(agreements(one, Permutation.of(1000, 42, Purpose.ORDERS_STRATUM, 1)))
                .isLessThan(20);
    }

    /** Of two columns stratified apart, the correlation is what chance gives: below 4 / sqrt(n) in absolute value. */
    @Test
    void twoPermutationsAreUncorrelated() {
        int size = 5000;
        for (int seed = 0; seed < 40; seed++) {
            Permutation a = Permutation.of(size, seed, Purpose.ORDERS_STRATUM, 0);
            Permutation b = Permutation.of(size, seed, Purpose.SPEND_STRATUM, 0);
            double middle = (size - 1) / 2.0;
            double covariance = 0;
            double variance = 0;
            for (int i = 0; i < size; i++) {
                covariance += (a.apply(i) - middle) * (b.apply(i) - middle);
                variance += (i - middle) * (i - middle);
            }
            assertThat(Math.abs(covariance / variance)).as("seed %d", seed).isLessThan(4 / Math.sqrt(size));
        }
    }

    @Test
    void manyAtOnceGoWhereEachGoes() {
        for (int size : new int[] {1, 2, 3, 5, 255, 257, 1000, 65_537}) {
            Permutation permutation = Permutation.of(size, 7, Purpose.RECENCY_STRATUM, 2);
            int count = Math.min(size, 300);
            long[] elements = new long[count + 2];
            for (int i = 0; i < count; i++) {
                elements[i + 1] = size - 1L - i;
            }
            permutation.apply(elements, 1, count + 1, new int[count + 2]);
            for (int i = 0; i < count; i++) {
                assertThat(elements[i + 1]).as("%d of %d", i, size).isEqualTo(permutation.apply(size - 1L - i));
            }
            assertThat(elements[0] + elements[count + 1]).isZero();
        }
    }

    @Test
    void anElementOutsideIsRefused() {
        Permutation permutation = Permutation.of(10, 42, Purpose.ORDERS_STRATUM, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> permutation.apply(10))
                .withMessage("element is 10, but must be 0 to 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> permutation.apply(new long[] {9, -1}, 0, 2, new int[2]))
                .withMessage("element is -1, but must be 0 to 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Permutation.of(0, 42, Purpose.ORDERS_STRATUM, 0))
                .withMessageContaining("size is 0");
    }

    private static BitSet images(int size, long seed, long index) {
        Permutation permutation = Permutation.of(size, seed, Purpose.ORDERS_STRATUM, index);
        BitSet images = new BitSet(size);
        for (int i = 0; i < size; i++) {
            images.set((int) permutation.apply(i));
        }
        return images;
    }

    private static int agreements(Permutation a, Permutation b) {
        int agreements = 0;
        for (int i = 0; i < a.size(); i++) {
            agreements += a.apply(i) == b.apply(i) ? 1 : 0;
        }
        return agreements;
    }
}

package io.clientele.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamTest {
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    /** The finaliser of SplitMix64, after java.util.SplittableRandom and Vigna's splitmix64.c: state 0 gives this first. */
    @Test
    void theMixerIsSplitMix64s() {
        assertThat(Stream.mix(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
    }

    @Test
    void aStreamStartsAgainAtTheSameIndex() {
        Stream stream = Stream.of(42, Purpose.GAPS).at(17);
        long first = stream.nextLong();
        long second = stream.nextLong();
        assertThat(stream.at(18).nextLong()).isNotEqualTo(first);
        stream.at(17);
        assertThat(stream.nextLong()).isEqualTo(first);
        assertThat(stream.nextLong()).isEqualTo(second);
    }

    /** Seeds of the form seed + index would repeat here: one index's second draw would be the next one's first. */
    @Test
    void noTwoDrawsOfNeighbouringStreamsAreEqual() {
        Set<Long> seen = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            for (long seed = 0; seed < 5; seed++) {
                Stream stream = Stream.of(seed, purpose);
                for (int index = 0; index < 200; index++) {
                    stream.at(index);
                    for (int draw = 0; draw < 10; draw++) {
                        assertThat(seen.add(stream.nextLong())).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void purposesHaveConstantsOfTheirOwn() {
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::constant)).doesNotHaveDuplicates();
    }

    @Test
    void scalingIsTheHighHalfOfTheUnsignedProduct() {
        for (long bits : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x9E3779B97F4A7C15L}) {
            for (long bound : new long[] {1, 2, 7, 1L << 40, Long.MAX_VALUE}) {
                BigInteger unsigned = BigInteger.valueOf(bits).mod(TWO_64);
                long expected = unsigned.multiply(BigInteger.valueOf(bound))
                        .shiftRight(64)
                        .longValueExact();
                assertThat(Stream.scale(bits, bound)).isEqualTo(expected);
            }
        }
    }

    /** Chi-squared with 99 degrees of freedom; 1 in a million exceeds 175. */
    @Test
    void firstDrawsOfConsecutiveIndicesAreUniform() {
        int draws = 100_000;
        int[] counts = new int[100];
        Stream stream = Stream.of(42, Purpose.BASKET);
        for (int index = 0; index < draws; index++) {
            counts[(int) stream.at(index).nextLong(100)]++;
        }
        double expected = draws / 100.0;
        double chiSquared = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        assertThat(chiSquared).isLessThan(175);
    }

    @Test
    void doublesAreInTheHalfOpenUnitInterval() {
        Stream stream = Stream.of(1, Purpose.CREATED_AT);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double value = stream.nextDouble();
            assertThat(value).isGreaterThanOrEqualTo(0).isLessThan(1);
            sum += value;
        }
        assertThat(sum / 100_000).isBetween(0.495, 0.505);
    }
}

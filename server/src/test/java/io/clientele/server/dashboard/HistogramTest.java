package io.clientele.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.rfm.CutPoints;
import io.clientele.rfm.Dimension;
import io.clientele.server.dashboard.Histogram.Bin;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Test
    void fewValuesHaveABinEach() {
        assertThat(bins(3, 1, 1, 5))
                .containsExactly(
                        new Bin(1, 2L, 2), new Bin(2, 3L, 0), new Bin(3, 4L, 1), new Bin(4, 5L, 0), new Bin(5, 6L, 1));
    }

    @Test
    void binsAreOneTwoOrFiveTimesAPowerOfTenWide() {
        List<Bin> bins = bins(LongStream.rangeClosed(1, 730).toArray());

        assertThat(bins).hasSizeLessThanOrEqualTo(40).allMatch(bin -> bin.to() == null || bin.to() - bin.from() == 20);
        assertThat(bins.get(0)).isEqualTo(new Bin(0, 20L, 19));
    }

    @Test
    void everyCustomerIsInExactlyOneBin() {
        long[] values = LongStream.range(0, 10_000)
                .map(i -> (i * 2_654_435_761L) % 99_991)
                .toArray();

        List<Bin> bins = bins(values.clone());

        assertThat(bins.stream().mapToLong(Bin::customers).sum()).isEqualTo(values.length);
        for (Bin bin : bins) {
            long expected = LongStream.of(values)
                    .filter(value -> value >= bin.from() && (bin.to() == null || value < bin.to()))
                    .count();
            assertThat(bin.customers()).isEqualTo(expected);
        }
    }

    @Test
    void aFewGreatValuesAreLeftToAnOpenBin() {
        long[] values = LongStream.concat(LongStream.range(0, 1_000).map(i -> i % 10), LongStream.of(1_000_000))
                .toArray();

        List<Bin> bins = bins(values);

        assertThat(bins).hasSize(11);
        assertThat(bins.get(10)).isEqualTo(new Bin(10, null, 1));
    }

    @Test
    void oneValueIsOneBinAndNoneIsNone() {
        assertThat(bins(7)).containsExactly(new Bin(7, 8L, 1));
        assertThat(bins()).isEmpty();
    }

    @Test
    void returnsCanOutweighPurchases() {
        assertThat(bins(-5_000, 5_000).get(0).from()).isLessThanOrEqualTo(-5_000);
    }

    private static List<Bin> bins(long... values) {
        CutPoints cuts = CutPoints.of(Dimension.MONETARY, 1, 2, 3, 4);
        Histogram histogram = Histogram.of(Dimension.MONETARY, values, cuts);
        assertThat(histogram.cutPoints()).containsExactly(1L, 2L, 3L, 4L);
        return histogram.bins();
    }
}

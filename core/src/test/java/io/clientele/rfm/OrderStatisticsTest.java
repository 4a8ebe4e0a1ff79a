package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.random.Purpose;
import io.clientele.random.Stream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

    @Test
    void everyRankIsTheSortedColumns() {
        for (int bits = 1; bits <= 64; bits++) {
            long[] values = randomColumn(200, bits);
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            long[] ranks = LongStream.rangeClosed(1, values.length).toArray();
            assertThat(OrderStatistics.valuesAtRanks(values, ranks))
                    .as("%d bits", bits)
                    .isEqualTo(sorted);
        }
    }

    @Test
    void theExtremesOfTheRangeDoNotWrapAround() {
        long[] values = {Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 10, 0, Long.MIN_VALUE + 10};
        long[] sorted = values.clone();
        Arrays.sort(sorted);

        for (int rank = 1; rank <= values.length; rank++) {
            assertThat(OrderStatistics.valuesAtRanks(values, rank)[0]).isEqualTo(sorted[rank - 1]);
        }
        assertThat(OrderStatistics.order(values)).containsExactly(1, 4, 3, 2, 0);
    }

    @Test
    void theOrderIsStable() {
        for (int bits = 1; bits <= 64; bits++) {
            long[] values = randomColumn(300, bits);
            int[] expected = IntStream.range(0, values.length)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> values[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(OrderStatistics.order(values)).as("%d bits", bits).isEqualTo(expected);
        }
        assertThat(OrderStatistics.order(new long[0])).isEmpty();
        assertThat(OrderStatistics.order(new long[] {5, 5, 5})).containsExactly(0, 1, 2);
    }

    private static long[] randomColumn(int size, int bits) {
        Stream random = Stream.of(bits, Purpose.INDEPENDENT_DRAW);
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextLong() >> (64 - bits);
        }
        return values;
    }
}

package io.clientele.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiscreteSamplerTest {

    @Test
    void eachRankHasTheValueOfItsPlaceInTheRow() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            long[] counts = new long[1 + random.nextInt(300)];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextInt(3) == 0 ? random.nextInt(1 << random.nextInt(12)) : 0;
            }
            DiscreteSampler sampler = DiscreteSampler.of(7, 3, counts);
            long rank = 0;
            for (int i = 0; i < counts.length; i++) {
                for (long n = 0; n < counts[i]; n++) {
                    assertThat(sampler.valueAt(rank++)).isEqualTo(7 + 3L * i);
                }
            }
            assertThat(sampler.total()).isEqualTo(rank);
            assertThat(sampler.sum())
                    .isEqualTo(LongStream.range(0, rank).map(sampler::valueAt).sum());
        }
    }

    @Test
    void theEdgesOfHugeCountsAreExact() {
        long[] counts = {1, 1L << 52, 0, 3, (1L << 52) - 4};
        DiscreteSampler sampler = DiscreteSampler.of(0, 1, counts);

        assertThat(sampler.total()).isEqualTo(1L << 53);
        assertThat(sampler.valueAt(0)).isEqualTo(0);
        assertThat(sampler.valueAt(1)).isEqualTo(1);
        assertThat(sampler.valueAt(1L << 52)).isEqualTo(1);
        assertThat(sampler.valueAt((1L << 52) + 1)).isEqualTo(3);
        assertThat(sampler.valueAt((1L << 52) + 3)).isEqualTo(3);
        assertThat(sampler.valueAt((1L << 52) + 4)).isEqualTo(4);
        assertThat(sampler.valueAt((1L << 53) - 1)).isEqualTo(4);
        assertThat(sampler.least()).isEqualTo(0);
        assertThat(sampler.greatest()).isEqualTo(4);
    }

    @Test
    void thereMayBeNoRankButNoNegativeCount() {
        assertThat(DiscreteSampler.of(1, 1, new long[] {0, 0}).total()).isZero();
        assertThatThrownBy(() -> DiscreteSampler.of(1, 1, new long[] {1, -1}))
                .hasMessage("count is -1, but must be 0 or more");
    }
}

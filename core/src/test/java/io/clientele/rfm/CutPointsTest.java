package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CutPointsTest {

    @Test
    void bothDirectionsMeanTheSame() {
        assertThat(CutPoints.of(Dimension.RECENCY, 30, 90, 180, 365))
                .isEqualTo(CutPoints.of(Dimension.RECENCY, 365, 180, 90, 30))
                .isEqualTo(new CutPoints(Dimension.RECENCY, 365, 180, 90, 30));
        assertThat(CutPoints.of(Dimension.FREQUENCY, 8, 4, 2, 1))
                .isEqualTo(new CutPoints(Dimension.FREQUENCY, 1, 2, 4, 8));
    }

    @Test
    void fewDaysAndManyOrdersScoreHigh() {
        CutPoints recency = CutPoints.of(Dimension.RECENCY, 30, 90, 180, 365);
        CutPoints frequency = CutPoints.of(Dimension.FREQUENCY, 1, 2, 4, 8);

        assertThat(new int[] {recency.score(29), recency.score(30), recency.score(365), recency.score(366)})
                .containsExactly(5, 4, 1, 1);
        assertThat(new int[] {frequency.score(1), frequency.score(2), frequency.score(8), frequency.score(9)})
                .containsExactly(1, 2, 4, 5);
    }

    @Test
    void negativeAmountsAreCutPointsToo() {
        CutPoints monetary = CutPoints.of(Dimension.MONETARY, Long.MIN_VALUE, -1, 0, Long.MAX_VALUE);

        assertThat(monetary.score(Long.MIN_VALUE)).isEqualTo(1);
        assertThat(monetary.score(-1)).isEqualTo(2);
        assertThat(monetary.score(0)).isEqualTo(3);
        assertThat(monetary.score(Long.MAX_VALUE)).isEqualTo(4);
    }

    @Test
    void equalCutPointsSkipAScore() {
        CutPoints frequency = CutPoints.of(Dimension.FREQUENCY, 1, 1, 2, 4);

        assertThat(frequency.score(1)).isEqualTo(1);
        assertThat(frequency.score(2)).isEqualTo(3);
    }

    @Test
    void wrongCutPointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutPoints.of(Dimension.FREQUENCY, 1, 2, 3))
                .withMessage(
                        "frequency cut points are [1, 2, 3], but must be four, between the scores 1|2, 2|3, 3|4 and 4|5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutPoints.of(Dimension.FREQUENCY, 1, 3, 2, 4))
                .withMessage("frequency cut points are [1, 3, 2, 4], but must rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutPoints.of(Dimension.RECENCY, 365, 90, 180, 30))
                .withMessage("recency cut points are [365, 90, 180, 30], but must fall");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CutPoints.of(Dimension.RECENCY, 365, 180, 30, -1))
                .withMessage("recency cut point is -1, but must be 0 or more days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfmCutPoints(
                        CutPoints.of(Dimension.FREQUENCY, 1, 2, 3, 4),
                        CutPoints.of(Dimension.FREQUENCY, 1, 2, 3, 4),
                        CutPoints.of(Dimension.MONETARY, 1, 2, 3, 4)))
                .withMessage("recency cut points are those of frequency");
    }
}

package io.clientele.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RfmCodeTest {

    @Test
    void codesCountFrom111To555() {
        int index = 0;
        for (int recency = 1; recency <= 5; recency++) {
            for (int frequency = 1; frequency <= 5; frequency++) {
                for (int monetary = 1; monetary <= 5; monetary++) {
                    String text = "" + recency + frequency + monetary;
                    assertThat(RfmCode.index(recency, frequency, monetary)).isEqualTo(index);
                    assertThat(RfmCode.text(recency, frequency, monetary)).isEqualTo(text);
                    assertThat(RfmCode.parse(text)).isEqualTo(index);
                    index++;
                }
            }
        }
        assertThat(index).isEqualTo(RfmCode.COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "54", "5455", "045", "546", "5 5", "a11", "１１１"})
    void otherTextsAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmCode.parse(text))
                .withMessage("code is '" + text + "', but must be three digits from 1 to 5");
    }

    @Test
    void otherScoresAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RfmCode.index(1, 6, 1))
                .withMessage("frequency score is 6, but must be 1 to 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "1-6", "4-2", "1-", "-3", "1–2", "12", "1-2-3"})
    void otherScoreRangesAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreRange.parse(text));
    }

    @Test
    void scoreRangesReadBackWhatTheyWrite() {
        for (String text : new String[] {"1", "5", "1-5", "2-4"}) {
            assertThat(ScoreRange.parse(text)).hasToString(text);
        }
        assertThat(ScoreRange.parse("3-3")).hasToString("3");
    }
}

package io.clientele.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void theLargestValueHasTheHighestSignAndNothingButNothingIsBlank() {
        double[] values = {0, 0.001, 0.5, 1};
        assertThat(Bars.spark(values, true)).isEqualTo(" ▁▄█");
        assertThat(Bars.spark(values, false)).isEqualTo(" .=%");
        assertThat(Bars.spark(new double[3], true)).isEqualTo("   ");
    }

    @Test
    void aBarIsAsLongAsItsShare() {
        assertThat(Bars.bar(0.5, 10, false)).isEqualTo("#####");
        assertThat(Bars.bar(0.001, 10, false)).isEqualTo("#");
        assertThat(Bars.bar(0, 10, false)).isEmpty();
    }
}

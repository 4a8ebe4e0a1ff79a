package io.clientele.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void showsWhatHasNoShape() {
        assertThat(Quoted.of("a\0b\nc")).isEqualTo("'a\\u0000b\\u000ac'");
        assertThat(Quoted.of("left\u202Eright")).isEqualTo("'left\\u202eright'");
    }

    @Test
    void writesHalfASurrogatePairAsText() {
        assertThat(Quoted.of("x\uD83D")).isEqualTo("'x\\ud83d'");
        assertThat(Quoted.of("x\uD83D\uDE00")).isEqualTo("'x\uD83D\uDE00'");
    }

    @Test
    void shortensALongTextBetweenCharacters() {
        assertThat(Quoted.bare("\uD83D\uDE00".repeat(100))).isEqualTo("\uD83D\uDE00".repeat(60) + "…");
    }
}

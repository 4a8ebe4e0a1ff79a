package io.clientele.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void colourIsForTerminalsOnly() {
        assertThat(Terminal.of(Map.of(), true, false).colourOut()).isTrue();
        assertThat(Terminal.of(Map.of(), true, false).colourErr()).isFalse();
    }

    @Test
    void noColorWinsOverAll() {
        Map<String, String> env = Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1");
        assertThat(Terminal.of(env, true, true).colourOut()).isFalse();
        assertThat(Terminal.of(Map.of("NO_COLOR", ""), true, true).colourOut()).isTrue();
    }

    @Test
    void clicolorSwitchesOffAndItsForceOn() {
        assertThat(Terminal.of(Map.of("CLICOLOR", "0"), true, true).colourOut()).isFalse();
        assertThat(Terminal.of(Map.of("CLICOLOR_FORCE", "1"), false, false).colourOut())
                .isTrue();
        assertThat(Terminal.of(Map.of("CLICOLOR_FORCE", "0"), false, false).colourOut())
                .isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, true).colourOut()).isFalse();
    }

    @Test
    void theFirstLocaleVariableThatIsSetDecidesOnUnicode() {
        assertThat(Terminal.none(Map.of("LANG", "de_DE.utf8")).unicode()).isTrue();
        assertThat(Terminal.none(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8")).unicode())
                .isFalse();
        assertThat(Terminal.none(Map.of("LC_ALL", "", "LC_CTYPE", "C.UTF-8")).unicode())
                .isTrue();
        assertThat(Terminal.none(Map.of()).unicode()).isFalse();
    }

    @Test
    void widthComesFromTheEnvironmentWithinReason() {
        assertThat(Terminal.none(Map.of("COLUMNS", "132")).columns()).isEqualTo(132);
        assertThat(Terminal.none(Map.of("COLUMNS", "3")).columns()).isEqualTo(40);
        assertThat(Terminal.none(Map.of("COLUMNS", "wide")).columns()).isEqualTo(100);
        assertThat(Terminal.none(Map.of()).columns()).isEqualTo(100);
    }
}

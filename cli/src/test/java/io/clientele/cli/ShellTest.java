package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellTest {
    @Test
    void wordsAreQuotedWhereAShellWouldChangeThem() {
        assertThat(Shell.quoted("a/b-c.db")).isEqualTo("a/b-c.db");
        assertThat(Shell.quoted("my shop.db")).isEqualTo("'my shop.db'");
        assertThat(Shell.quoted("it's")).isEqualTo("'it'\\''s'");
        assertThat(Shell.quoted("")).isEqualTo("''");
        assertThat(Shell.quoted("$HOME")).isEqualTo("'$HOME'");
    }

    @Test
    void documentationsCommandsAreFoundInALineOfShell() {
        assertThat(ShellWords.commands("  clientele rfm --segment 'At Risk' --csv > out.csv   # why"))
                .containsExactly(List.of("rfm", "--segment", "At Risk", "--csv"));
        assertThat(ShellWords.commands("cd x && ./clientele seed && clientele verify | head"))
                .containsExactly(List.of("seed"), List.of("verify"));
        assertThat(ShellWords.commands("source <(clientele completion bash)"))
                .containsExactly(List.of("completion", "bash"));
        assertThat(ShellWords.commands("mvn verify")).isEmpty();
    }
}

package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClienteleTest {
    @Test
    void versionGoesToStandardOutput() {
        Run run = Run.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("clientele ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void noCommandIsAUsageErrorThatShowsTheHelp() {
        Run run = Run.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: clientele", "completion");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAUsageErrorThatNamesIt() {
        Run run = Run.of("sed");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'sed'", "Try 'clientele --help'.").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheOneThatWasMeant() {
        Run run = Run.of("completion", "--debugg");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                clientele completion: Unknown option: '--debugg'. Did you mean --debug?
                Try 'clientele completion --help'.
                """);
    }

    @Test
    void helpGoesToStandardOutputWithoutColourInAPipe() {
        Run run = Run.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: clientele", "Examples:").doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void debugShowsWhereACommandLineWasRefused() {
        Run run = Run.withEnv(Map.of("CLIENTELE_DEBUG", "1"), "completion", "fish");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("SHELL is 'fish', but must be bash or zsh", "\tat ");
    }

    @Test
    void completionKnowsTheCommands() {
        Run run = Run.of("completion");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("complete -F", "completion", "\"en_US\" \"pl_PL\"", "\"latin-hypercube\" \"independent\"");
    }
}

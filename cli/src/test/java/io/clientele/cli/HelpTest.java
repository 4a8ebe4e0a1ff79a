package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
    static List<String> commands() {
        List<String> names = new ArrayList<>();
        collect(whole(), "", names);
        return names;
    }

    private static void collect(CommandLine line, String path, List<String> names) {
        names.add(path.strip());
        line.getSubcommands().forEach((name, inner) -> collect(inner, path + " " + name, names));
    }

    static CommandLine whole() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> env = Map.of();
        Console console = new Console(Terminal.none(env), nowhere, nowhere);
        return CommandLines.whole(new Session(console, env, Clock.systemUTC(), new Interruption()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithExamplesThatFitsTheWidth(String command) {
        List<String> args = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ")));
        args.add("--help");
        Run run = Run.of(args.toArray(new String[0]));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: clientele")
                .contains("Examples:\n  clientele")
                .doesNotContain("%n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100 || line.startsWith("  clientele "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsACommandLineThatIsUnderstood(String command) {
        CommandLine line = whole();
        CommandLine named = line;
        for (String name : command.isEmpty() ? new String[0] : command.split(" ")) {
            named = named.getSubcommands().get(name);
        }
        for (String example : named.getCommandSpec().usageMessage().footer()) {
            for (List<String> args : ShellWords.commands(example.replace("%%", "%"))) {
                whole().parseArgs(args.toArray(new String[0]));
            }
        }
    }

    @Test
    void everyOptionIsDescribed() {
        for (String command : commands()) {
            CommandLine named = whole();
            for (String name : command.isEmpty() ? new String[0] : command.split(" ")) {
                named = named.getSubcommands().get(name);
            }
            for (OptionSpec option : named.getCommandSpec().options()) {
                assertThat(option.description())
                        .as(command + " " + option.longestName())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void onlyTheCommandThatIsAskedForIsBuilt() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(Terminal.none(Map.of()), nowhere, nowhere);
        Session session = new Session(console, Map.of(), Clock.systemUTC(), new Interruption());
        assertThat(CommandLines.of(session, "personas", "list").getSubcommands())
                .containsOnlyKeys("personas");
        assertThat(CommandLines.of(session, "--help").getSubcommands().size()).isGreaterThan(1);
    }
}

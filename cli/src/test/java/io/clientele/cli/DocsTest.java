package io.clientele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;

/** Every command in the documentation is one that the program understands. */
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** A fence of code that nobody types into a shell. */
    private static final Pattern OTHER_LANGUAGE = Pattern.compile("```(java|python|scala|sql|yaml|json|html|csv)");

    private static final Pattern INLINE = Pattern.compile("`(?:\\$ )?((?:\\./)?clientele [^`]+)`");

    private record Documented(String where, List<String> args, boolean wholeLine) {}

    @TestFactory
    Stream<DynamicTest> documentedCommandsAreUnderstood() throws IOException {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(command.where() + " " + command.args(), () -> {
                    try {
                        HelpTest.whole().parseArgs(command.args().toArray(new String[0]));
                    } catch (MissingParameterException e) {
                        // Within a sentence a command may stand without its arguments.
                        assertThat(command.wholeLine()).as(e.getMessage()).isFalse();
                    }
                }));
    }

    @Test
    void commandsAreFoundInTheDocumentation() throws IOException {
        assertThat(commands().size()).isGreaterThan(20);
    }

    @Test
    void everyCommandAndOptionIsInTheReference() throws IOException {
        String reference = Files.readString(ROOT.resolve("docs/cli.md"));
        String forAll = section(reference, "For all commands");
        for (CommandLine command : HelpTest.whole().getSubcommands().values()) {
            String section = section(reference, command.getCommandName());
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(section + forAll)
                        .as(command.getCommandName())
                        .containsPattern("[ `]" + option.longestName() + "[ `,]");
            }
        }
    }

    /** One after the other, as somebody would who reads it. */
    @Test
    void theReadmesCommandsWorkAsWritten(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("orders.csv"), "customer,date,amount\nann,2025-01-31,10.50\nbob,2025-02-28,20\n");
        Map<String, String> env =
                Map.of("CLIENTELE_DB", folder.resolve("clientele.db").toString());
        int runs = 0;
        for (Documented command : commands()) {
            // The server would not end; ServeCommandTest starts and stops it.
            boolean ends = !command.args().get(0).equals("serve");
            if (command.where().startsWith("README.md") && command.wholeLine() && ends) {
                String[] args = command.args().stream()
                        .map(word -> word.matches("\\w+\\.(yaml|csv|db)|shop|copy")
                                ? folder.resolve(word).toString()
                                : word)
                        // As many as show that it works.
                        .map(word -> word.equals("100000") ? "1000" : word)
                        .toArray(String[]::new);
                Run run = Run.withEnv(env, args);
                assertThat(run.exitCode()).as(command + "\n" + run.err()).isZero();
                runs++;
            }
        }
        assertThat(runs).isGreaterThan(8);
    }

    private static String section(String reference, String title) {
        int start = reference.indexOf("\n## " + title + "\n");
        assertThat(start).as("section " + title).isPositive();
        int end = reference.indexOf("\n## ", start + 1);
        return reference.substring(start, end < 0 ? reference.length() : end);
    }

    private static List<Documented> commands() throws IOException {
        List<Documented> commands = new ArrayList<>();
        for (Path file : files()) {
            int number = 0;
            boolean fenced = false;
            boolean shell = false;
            for (String line : Files.readAllLines(file)) {
                number++;
                String where = ROOT.relativize(file) + ":" + number;
                if (line.startsWith("```")) {
                    fenced = !fenced;
                    shell = fenced && !OTHER_LANGUAGE.matcher(line).matches();
                } else if (shell || (!fenced && line.startsWith("    "))) {
                    String typed = line.strip().replaceFirst("^\\$ ", "");
                    ShellWords.commands(typed).forEach(args -> add(commands, new Documented(where, args, true)));
                } else {
                    Matcher inline = INLINE.matcher(line);
                    while (inline.find()) {
                        ShellWords.commands(inline.group(1))
                                .forEach(args -> add(commands, new Documented(where, args, false)));
                    }
                }
            }
        }
        return commands;
    }

    /** {@code clientele [COMMAND] …} and the like describe a syntax. */
    private static void add(List<Documented> commands, Documented command) {
        boolean syntax = command.args().stream().anyMatch(word -> word.matches("\\[.*|.*…|\\.\\.\\."));
        if (!syntax) {
            commands.add(command);
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"))) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}

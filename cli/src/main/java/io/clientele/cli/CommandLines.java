package io.clientele.cli;

import io.clientele.cli.terminal.Terminal;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * Builds the command line. Reading a command's annotations costs picocli some 10 ms of a cold start, so where the first
 * argument names a command only that one is built.
 */
final class CommandLines {
    private static final int WIDEST_HELP = 100;

    private static final String[] NAMES = {
        "seed",
        "generate",
        "export",
        "calculate-rfm",
        "rfm",
        "rfm-files",
        "serve",
        "createsuperuser",
        "changepassword",
        "createtoken",
        "verify",
        "doctor",
        "check-files",
        "import",
        "personas",
        "segments",
        "completion",
    };

    private CommandLines() {}

    /** As much of the command as these arguments can reach. */
    static CommandLine of(Session session, String... args) {
        @Nullable ClienteleCommand named = args.length == 0 ? null : command(args[0], session);
        if (named == null) {
            return whole(session);
        }
        CommandLine line = new CommandLine(new TopCommand(session));
        add(line, named);
        return prepared(line, session);
    }

    /** The command with all its subcommands. */
    static CommandLine whole(Session session) {
        CommandLine line = new CommandLine(new TopCommand(session));
        for (String name : NAMES) {
            ClienteleCommand command = command(name, session);
            if (command == null) {
                throw new IllegalStateException("no command " + name);
            }
            add(line, command);
        }
        return prepared(line, session);
    }

    private static @Nullable ClienteleCommand command(String name, Session session) {
        return switch (name) {
            case "personas" -> new PersonasCommand(session);
            case "segments" -> new SegmentsCommand(session);
            case "calculate-rfm", "calculate_rfm" -> new CalculateRfmCommand(session);
            case "rfm" -> new RfmCommand(session);
            case "rfm-files" -> new RfmFilesCommand(session);
            case "seed" -> new SeedCommand(session);
            case "generate" -> new GenerateCommand(session);
            case "export" -> new ExportCommand(session);
            case "serve" -> new ServeCommand(session);
            case "createsuperuser" -> new CreateSuperuserCommand(session, Prompt.ofProcess());
            case "changepassword" -> new ChangePasswordCommand(session, Prompt.ofProcess());
            case "createtoken" -> new CreateTokenCommand(session);
            case "verify" -> new VerifyCommand(session);
            case "doctor" -> new DoctorCommand(session);
            case "check-files" -> new CheckFilesCommand(session);
            case "import" -> new ImportCommand(session);
            case "completion" -> new CompletionCommand(session);
            default -> null;
        };
    }

    private static void add(CommandLine line, ClienteleCommand command) {
        CommandLine added = new CommandLine(command);
        for (ClienteleCommand inner : command.subcommands()) {
            added.addSubcommand(inner);
        }
        line.addSubcommand(added);
    }

    private static CommandLine prepared(CommandLine line, Session session) {
        Terminal terminal = session.console().terminal();
        line.setOut(writer(session.console().out()));
        line.setErr(writer(session.console().err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colourOut() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.min(WIDEST_HELP, terminal.columns()));
        line.setUsageHelpLongOptionsMaxWidth(30);
        Failures failures = new Failures(session);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }
}

package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.TextWidth;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns an exception into one line for a person and an exit code. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        Console console = session.console();
        complain(command, usageMessage(e));
        console.complain("Try '" + command + " --help'.");
        if (session.wantsDebug()) {
            trace(e);
        }
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof ParameterException usage) {
            return handleParseException(usage, new String[0]);
        }
        if (e instanceof ReaderGone) {
            return ExitCode.OK;
        }
        String command = line.getCommandSpec().qualifiedName();
        complain(command, message(e));
        boolean debug =
                session.wantsDebug() || (line.getCommand() instanceof ClienteleCommand asked && asked.wantsDebug());
        if (debug) {
            trace(e);
        }
        return e instanceof CancellationException ? ExitCode.INTERRUPTED : ExitCode.FAILURE;
    }

    int handleError(Error e) {
        complain(
                "clientele",
                e instanceof OutOfMemoryError
                        ? "not enough memory; CLIENTELE_JAVA_OPTS=-Xmx2g gives more"
                        : message(e));
        if (session.wantsDebug()) {
            trace(e);
        }
        return ExitCode.FAILURE;
    }

    /** What the exceptions of Clientele say is written for people; of others it is told what they are. */
    static String message(Throwable e) {
        String text = e.getMessage();
        if (e instanceof CancellationException) {
            return "interrupted; nothing was changed";
        }
        if (e instanceof FileSystemException file) {
            return fileMessage(file);
        }
        boolean forPeople = e.getClass().getName().startsWith("io.clientele.") || e instanceof IllegalArgumentException;
        if (forPeople && text != null && !text.isBlank()) {
            return text;
        }
        return "unexpected " + e.getClass().getSimpleName() + (text == null ? "" : ": " + oneLine(text))
                + " (--debug shows where; please report it)";
    }

    private static String fileMessage(FileSystemException e) {
        String why = e.getReason();
        if (why == null) {
            why = switch (e.getClass().getSimpleName()) {
                case "NoSuchFileException" -> "no such file";
                case "AccessDeniedException" -> "permission denied";
                case "FileAlreadyExistsException" -> "it exists already";
                case "NotDirectoryException" -> "not a directory";
                default -> e.getClass().getSimpleName();
            };
        }
        return e.getFile() + ": " + why;
    }

    private static String usageMessage(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument != null && e.getCause() instanceof TypeConversionException conversion) {
            return name(argument) + " " + conversion.getMessage();
        }
        String message = oneLine(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            if (!similar.isEmpty()) {
                message += ". Did you mean " + String.join(" or ", similar) + "?";
            }
        }
        return message;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A message of several lines gives examples in those after the first. */
    private void complain(String command, String message) {
        List<String> lines = message.strip().lines().toList();
        session.console().error(command, lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            session.console().complain(TextWidth.printable(line));
        }
    }

    private static String oneLine(@Nullable String text) {
        return TextWidth.printable(
                String.valueOf(text).strip().replace("\r\n", " ").replace('\n', ' '));
    }

    private void trace(Throwable e) {
        PrintStream err = session.console().err();
        e.printStackTrace(err);
        err.flush();
    }
}

package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands share: their session, {@code --help} and {@code --debug}. */
@Command(
        sortOptions = false,
        abbreviateSynopsis = true,
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n")
abstract class ClienteleCommand implements Callable<Integer> {
    protected final Session session;

    @Spec
    protected CommandSpec spec;

    @SuppressWarnings("UnusedVariable") // picocli asks for it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 1000,
            description = "Show this help and exit.")
    private boolean helpWanted;

    @Option(
            names = {"-X", "--debug"},
            order = 1001,
            description = "Show the stack trace of a failure. Also CLIENTELE_DEBUG=1.")
    private boolean debug;

    ClienteleCommand(Session session) {
        this.session = session;
    }

    /** Commands below this one. */
    List<ClienteleCommand> subcommands() {
        return List.of();
    }

    protected final Console console() {
        return session.console();
    }

    /** Whether a failure is to be shown with its stack trace. */
    final boolean wantsDebug() {
        return debug || session.wantsDebug();
    }

    /** A usage error that picocli cannot see by itself. */
    protected final ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

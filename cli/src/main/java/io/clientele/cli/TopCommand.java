package io.clientele.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clientele} without a subcommand: help, version, or an error. */
@Command(
        name = "clientele",
        description = "Makes customers and orders with known recency, frequency and monetary value, and scores them.",
        commandListHeading = "%nCommands:%n",
        versionProvider = Version.class,
        footer = {
            "  clientele seed               # 500 customers into ./clientele.db",
            "  clientele calculate-rfm      # score them",
            "  clientele serve              # REST API and admin on http://127.0.0.1:8000/",
            "  clientele verify             # is it what was asked for?",
            "  clientele import orders.csv  # your own orders instead",
            "  clientele completion bash    # completion for your shell",
            "",
            "Help for one command: clientele COMMAND --help",
            "Exit codes: 0 done, 1 failed or a check found something, 2 the command line was not understood."
        })
final class TopCommand extends ClienteleCommand {
    @SuppressWarnings("UnusedVariable") // picocli asks for it
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean versionWanted;

    TopCommand(Session session) {
        super(session);
    }

    /** Somebody who gives no command wants to know which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(console().err());
        return ExitCode.USAGE;
    }
}

package io.clientele.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code clientele} command. Exit codes: 0 for success, 1 for failure, 2 for a command line that is not understood. */
@Command(
        name = "clientele",
        description = "Makes customers and orders with known recency, frequency and monetary value, and scores them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Clientele implements Runnable {
    @Spec
    private CommandSpec spec;

    private Clientele() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The whole command, ready to parse or to execute. */
    static CommandLine commandLine() {
        return new CommandLine(new Clientele());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}

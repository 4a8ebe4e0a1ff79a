package io.clientele.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where a new password comes from: a file, the environment, or the person at the terminal, who types it twice. Never from an
 * argument, which everybody on the machine can read in the list of processes.
 */
final class NewPassword {
    static final String VARIABLE = "CLIENTELE_PASSWORD";
    private static final int MAX_BYTES = 4096;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Read the password from the only line of a file; '-' is standard input. Without it: $"
                    + VARIABLE + ", else you are asked.")
    private @Nullable Path file;

    /** @throws CommandException if there is none */
    String read(Session session, Prompt prompt) throws IOException {
        if (file != null) {
            return onlyLine(file);
        }
        String variable = session.variable(VARIABLE);
        return variable.isEmpty() ? asked(prompt) : variable;
    }

    private static String onlyLine(Path file) throws IOException {
        boolean standardInput = file.toString().equals("-");
        String name = standardInput ? "standard input" : file.toString();
        try (InputStream in = standardInput ? System.in : Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            String line = text.replaceFirst("\\r?\\n\\z", "");
            if (line.isEmpty()) {
                throw new CommandException(name + " is empty, but must have the password on its only line");
            }
            if (line.indexOf('\n') >= 0) {
                throw new CommandException(name + " has several lines, but must have the password on its only line");
            }
            return line;
        }
    }

    private static String asked(Prompt prompt) {
        String first = prompt.askSecretly("Password: ");
        String second = first == null ? null : prompt.askSecretly("Password (again): ");
        if (first == null || second == null) {
            throw new CommandException(
                    "there is no terminal to ask for the password; give it by --password-file or $" + VARIABLE);
        }
        if (!first.equals(second)) {
            throw new CommandException("the two passwords differ; nothing was changed");
        }
        return first;
    }
}

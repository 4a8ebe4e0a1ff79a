package io.clientele.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What the two output streams can show.
 *
 * @param outIsTerminal whether a person watches standard output
 * @param errIsTerminal whether a person watches standard error
 * @param colourOut whether standard output gets colours; {@code colourErr} the same for standard error
 * @param unicode whether lines, bars and signs outside ASCII may be used
 * @param columns the width in characters, at least 40
 */
public record Terminal(
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colourOut,
        boolean colourErr,
        boolean unicode,
        int columns) {

    private static final int UNKNOWN_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 500;

    /** No person watches: plain text. */
    public static Terminal none(Map<String, String> env) {
        return of(env, false, false);
    }

    /** The process's own streams. */
    public static Terminal ofProcess(Map<String, String> env) {
        return of(env, isTerminal(1), isTerminal(2));
    }

    /** Colours and signs as the environment wants them: NO_COLOR, CLICOLOR, CLICOLOR_FORCE, TERM, LC_ALL, LC_CTYPE, LANG, COLUMNS. */
    public static Terminal of(Map<String, String> env, boolean outIsTerminal, boolean errIsTerminal) {
        return new Terminal(
                outIsTerminal,
                errIsTerminal,
                colour(env, outIsTerminal),
                colour(env, errIsTerminal),
                unicode(env),
                columns(env));
    }

    /** See no-color.org and bixense.com/clicolors. */
    private static boolean colour(Map<String, String> env, boolean isTerminal) {
        if (!env.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = env.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return isTerminal
                && !env.getOrDefault("CLICOLOR", "").equals("0")
                && !env.getOrDefault("TERM", "").equals("dumb");
    }

    /** The first of the three variables that is set decides, as in setlocale(3). */
    private static boolean unicode(Map<String, String> env) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = env.getOrDefault(name, "");
            if (!value.isEmpty()) {
                String upper = value.toUpperCase(Locale.ROOT);
                return upper.contains("UTF-8") || upper.contains("UTF8");
            }
        }
        return false;
    }

    private static int columns(Map<String, String> env) {
        try {
            int columns = Integer.parseInt(env.getOrDefault("COLUMNS", ""));
            return columns < 1 ? UNKNOWN_COLUMNS : Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns));
        } catch (NumberFormatException e) {
            return UNKNOWN_COLUMNS;
        }
    }

    /**
     * System.console() tells about input and output together, and from Java 22 on it is there without a terminal too; so
     * Linux is asked by its file descriptors.
     */
    @SuppressWarnings("SystemConsoleNull") // only asked where null still means no terminal
    private static boolean isTerminal(int fileDescriptor) {
        Path link = Path.of("/proc/self/fd/" + fileDescriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Runtime.version().feature() < 22 && System.console() != null;
        }
    }
}

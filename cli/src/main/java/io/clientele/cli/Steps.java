package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.Style;
import io.clientele.text.Numbers;

/** What is being done and how long each step took, for {@code --verbose}. */
final class Steps {
    private final Console console;
    private final boolean verbose;
    private long startNanos = System.nanoTime();

    Steps(Console console, boolean verbose) {
        this.console = console;
        this.verbose = verbose;
    }

    /** The step that began when the last one ended is done. */
    void done(String what) {
        long nanos = System.nanoTime();
        done(what, nanos - startNanos);
        startNanos = nanos;
    }

    /** A step that was timed elsewhere is done. */
    void done(String what, long nanos) {
        if (verbose) {
            String duration = Numbers.duration(nanos);
            String faint = Style.FAINT.apply(
                    " ".repeat(Math.max(1, 9 - duration.length())) + duration,
                    console.terminal().colourErr());
            console.say(faint + "  " + what);
        }
    }

    boolean isVerbose() {
        return verbose;
    }
}

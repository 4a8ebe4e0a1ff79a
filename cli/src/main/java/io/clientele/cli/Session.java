package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import java.time.Clock;
import java.util.Map;

/**
 * What one run of the program has to do with the world around it.
 *
 * @param clock the only source of "today" and "now"
 */
record Session(Console console, Map<String, String> env, Clock clock, Interruption interruption) {

    /** An environment variable, or the empty text. */
    String variable(String name) {
        return env.getOrDefault(name, "");
    }

    boolean wantsDebug() {
        return !variable("CLIENTELE_DEBUG").isEmpty();
    }
}

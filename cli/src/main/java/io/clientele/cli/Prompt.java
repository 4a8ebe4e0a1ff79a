package io.clientele.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal. */
interface Prompt {

    /** A line of text; null if there is nobody to ask, or they ended the input. */
    @Nullable
    String ask(String question);

    /** As {@link #ask}, and the answer is not shown. */
    @Nullable
    String askSecretly(String question);

    /** The process's own terminal. */
    @SuppressWarnings("SystemConsoleNull") // null means no terminal before Java 22; from then on the console is asked
    static Prompt ofProcess() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? NOBODY : new OnConsole(console);
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    Prompt NOBODY = new Prompt() {
        @Override
        public @Nullable String ask(String question) {
            return null;
        }

        @Override
        public @Nullable String askSecretly(String question) {
            return null;
        }
    };

    /** A console. */
    record OnConsole(Console console) implements Prompt {
        @Override
        public @Nullable String ask(String question) {
            return console.readLine("%s", question);
        }

        @Override
        public @Nullable String askSecretly(String question) {
            char[] answer = console.readPassword("%s", question);
            return answer == null ? null : new String(answer);
        }
    }
}

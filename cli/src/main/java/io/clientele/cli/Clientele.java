package io.clientele.cli;

import io.clientele.cli.terminal.Console;
import io.clientele.cli.terminal.PipeOutput;
import io.clientele.cli.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** The {@code clientele} command. Exit codes: 0 for success, 1 for failure, 2 for a command line that is not understood. */
public final class Clientele {
    private static final int BUFFER_BYTES = 1 << 16;

    private Clientele() {}

    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        interruption.installHook();
        int code = ExitCode.FAILURE;
        try {
            code = runOnStandardStreams(args, interruption);
        } finally {
            interruption.finish();
        }
        System.exit(code);
    }

    /** Runs a command line on the process's own streams; it can be done again. */
    static int runOnStandardStreams(String[] args, Interruption interruption) {
        PipeOutput pipe = new PipeOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(pipe, BUFFER_BYTES), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Map<String, String> env = System.getenv();
        Console console = new Console(Terminal.ofProcess(env), out, err);
        int code = run(args, new Session(console, env, Clock.systemUTC(), interruption));
        out.flush();
        String failure = pipe.failure();
        if (failure != null) {
            console.error("clientele", "cannot write to standard output: " + failure);
            return ExitCode.FAILURE;
        }
        return code;
    }

    /**
     * Runs a command line inside this process.
     *
     * @param out gets data and nothing else
     * @param err gets all talk
     * @param env the environment variables that there are
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Map<String, String> env) {
        Console console = new Console(Terminal.none(env), out, err);
        int code = run(args, new Session(console, env, Clock.systemUTC(), new Interruption()));
        out.flush();
        return code;
    }

    static int run(String[] args, Session session) {
        try {
            return CommandLines.of(session, args).execute(args);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            // picocli hands exceptions to Failures, but lets errors pass.
            return new Failures(session).handleError(e);
        }
    }
}

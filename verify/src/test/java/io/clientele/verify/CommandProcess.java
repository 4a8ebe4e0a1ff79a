package io.clientele.verify;

import io.clientele.cli.Clientele;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that runs one command of {@code clientele} after the other, in surroundings that the test's process must not
 * have: a preloaded library, a small disk, fewer rights. Started once, it runs a command in some ten milliseconds.
 */
final class CommandProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Process process;
    private final DataOutputStream commands;
    private final DataInputStream results;

    private CommandProcess(Process process) {
        this.process = process;
        this.commands = new DataOutputStream(process.getOutputStream());
        this.results = new DataInputStream(process.getInputStream());
    }

    /**
     * @param before words before the command that starts Java, such as those of {@code setpriv}
     * @param scratch for temporary files
     */
    static CommandProcess start(List<String> before, Map<String, String> environment, Path scratch) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.addAll(Forked.javaCommand(
                Forked.java(),
                List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.io.tmpdir=" + scratch),
                CommandProcess.class));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        CommandProcess started = new CommandProcess(builder.start());
        started.requireReady();
        return started;
    }

    private void requireReady() throws IOException {
        // Whoever asks for the process's folders must not be faster than the words before Java.
        if (results.readInt() != 0) {
            throw new IOException("the process did not start");
        }
    }

    /** Runs a command to its end; null if the process ended in it. */
    @Nullable
    CommandRun run(String... arguments) throws IOException {
        ScheduledFuture<?> end = clock.schedule(process::destroyForcibly, PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            commands.writeInt(arguments.length);
            for (String argument : arguments) {
                commands.writeUTF(argument);
            }
            commands.flush();
            return new CommandRun(results.readInt(), text(), text());
        } catch (EOFException e) {
            if (!end.cancel(false)) {
                throw new IOException("still running after " + PATIENCE_SECONDS + " s", e);
            }
            return null;
        } finally {
            end.cancel(false);
        }
    }

    long pid() {
        return process.pid();
    }

    private String text() throws IOException {
        return new String(results.readNBytes(results.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        process.destroyForcibly().onExit().join();
    }

    /** In the other process. */
    public static void main(String[] none) throws IOException {
        DataInputStream commands = new DataInputStream(System.in);
        DataOutputStream results = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        results.writeInt(0);
        results.flush();
        while (true) {
            String[] arguments = new String[commands.readInt()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = commands.readUTF();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = Clientele.run(
                    arguments,
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    Map.of());
            results.writeInt(code);
            results.writeInt(out.size());
            out.writeTo(results);
            results.writeInt(err.size());
            err.writeTo(results);
            results.flush();
        }
    }
}

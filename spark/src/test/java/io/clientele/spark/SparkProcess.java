package io.clientele.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A master, a worker or a driver in a process of its own, with all that it has started. */
final class SparkProcess implements AutoCloseable {
    private static final List<String> OUR_MODULES = List.of("core", "yaml", "spark");

    private final Process process;

    /** What it says, read by a thread of its own: whoever isn't listened to stops when the pipe is full. An empty one is the end. */
    private final BlockingQueue<Optional<String>> output = new LinkedBlockingQueue<>();

    private final List<String> lines = new ArrayList<>();

    private SparkProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::listen, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(line -> output.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException e) {
            // A killed process says no more.
        }
        output.add(Optional.empty());
    }

    /**
     * Starts a main class on this process's class path.
     *
     * @param home what {@link #home} made
     */
    static SparkProcess start(Path java, Path home, List<String> jvm, String main, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(home.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        home.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "JAVA_HOME",
                        java.getParent().getParent().toString()));
        return new SparkProcess(builder.start());
    }

    /** A SPARK_HOME: links to Spark's jars, which Maven keeps in as many folders. */
    static Path home(Path folder) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        return folder;
    }

    /** What executors need beside Spark: our classes. */
    static String ourClasses() {
        List<String> ours = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            boolean module = OUR_MODULES.stream()
                    .anyMatch(name ->
                            entry.contains("/" + name + "/target/") || entry.contains("clientele-" + name + "-"));
            if (module) {
                ours.add(entry);
            }
        }
        return String.join(java.io.File.pathSeparator, ours);
    }

    /** The next line that is asked for. */
    String await(Predicate<String> wanted) throws InterruptedException {
        for (Optional<String> line = output.take(); line.isPresent(); line = output.take()) {
            lines.add(line.get());
            if (wanted.test(line.get())) {
                return line.get();
            }
        }
        throw new AssertionError("the process ended before it said what was waited for:\n" + text());
    }

    /** Everything that it said, when it has ended. */
    List<String> finish() throws InterruptedException {
        for (Optional<String> line = output.take(); line.isPresent(); line = output.take()) {
            lines.add(line.get());
        }
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError("the process did not end with 0:\n" + text());
        }
        return lines;
    }

    String text() {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    /** As power loss would, with the executors that it started. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
    }
}

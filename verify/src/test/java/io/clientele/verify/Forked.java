package io.clientele.verify;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs in a process of their own. */
final class Forked {
    private static final long PATIENCE_SECONDS = 120;

    private Forked() {}

    /** The Java that runs this test. */
    static Path java() {
        return Path.of(System.getProperty("java.home"));
    }

    /** @param options of the JVM */
    static List<String> javaCommand(Path javaHome, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        if (feature(javaHome) >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.add("-cp");
        command.add(classPath());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the command to its end. */
    static CommandRun run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    /** @param environment beside what is there */
    static CommandRun run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile("clientele-verify", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                String out = text(process.getInputStream());
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("still running after " + PATIENCE_SECONDS + " s: " + command);
                }
                return new CommandRun(process.exitValue(), out, Files.readString(err));
            } finally {
                process.destroyForcibly();
            }
        } finally {
            Files.delete(err);
        }
    }

    /** The feature number, such as 17, that the folder's {@code release} file gives; 0 if it gives none. */
    static int feature(Path javaHome) {
        try {
            for (String line : Files.readAllLines(javaHome.resolve("release"))) {
                if (line.startsWith("JAVA_VERSION=\"")) {
                    return Integer.parseInt(line.substring(14).replaceAll("[^0-9].*", ""));
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return 0;
    }

    /** Without ArchUnit's logging library, which clientele doesn't have, and which has something to say of its own. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}

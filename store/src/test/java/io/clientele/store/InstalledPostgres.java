package io.clientele.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of programs that are installed on this machine; it ends with the JVM. */
final class InstalledPostgres {
    /** Who runs the server where the tests run as root, which it refuses. */
    private static final String USER = "nobody";

    private InstalledPostgres() {}

    /**
     * Starts one with new data.
     *
     * @param programs the folder of initdb and pg_ctl
     * @return its port
     */
    static int start(Path programs, Map<String, String> settings) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("clientele-postgres");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        String data = home.resolve("data").toString();
        String log = home.resolve("log").toString();
        int port = freePort();
        run(
                programs.resolve("initdb").toString(),
                "-D",
                data,
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C",
                "-A",
                "trust");
        List<String> options = new ArrayList<>(List.of("-p " + port, "-k " + home, "-h localhost"));
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        String control = programs.resolve("pg_ctl").toString();
        run(control, "-D", data, "-l", log, "-w", "-o", String.join(" ", options), "start");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                run(control, "-D", data, "-m", "immediate", "stop");
                run("rm", "-rf", data, log);
                Files.delete(home);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(List.of(words));
        Path said = Files.createTempFile("clientele-postgres", ".txt");
        // Into a file: the server would keep a pipe open.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ": " + text);
        }
    }
}

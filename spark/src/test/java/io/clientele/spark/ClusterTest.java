package io.clientele.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same rows and scores from executors in other processes, from a cluster that loses a worker, and on the other Java. */
@Timeout(900)
class ClusterTest {
    private static final String CUSTOMERS = "4000";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static Map<String, String> expected = Map.of();

    @TempDir
    static Path folder;

    @BeforeAll
    static void askOneProcess() {
        expected = ClusterQueries.digests(LocalSpark.session(), CUSTOMERS);
        assertThat(expected).hasSize(6);
    }

    @Test
    void executorsInOtherProcessesGiveTheSame() throws Exception {
        Path home = SparkProcess.home(Files.createDirectories(folder.resolve("local-cluster")));
        try (SparkProcess driver = driver(JAVA, home, "local-cluster[2,1,512]")) {
            assertThat(digests(driver.finish())).isEqualTo(expected);
        }
    }

    @Test
    void aWorkerMayDieInTheMiddle() throws Exception {
        Path home = SparkProcess.home(Files.createDirectories(folder.resolve("standalone")));
        String deploy = "org.apache.spark.deploy.";
        List<String> noPage = List.of("-Dspark.ui.enabled=false");
        try (SparkProcess master = SparkProcess.start(
                JAVA,
                home,
                noPage,
                deploy + "master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0")) {
            String url = master.await(line -> line.contains("Starting Spark master at "))
                    .replaceFirst(".*(spark://\\S+).*", "$1");
            try (SparkProcess first = worker(home, url);
                    SparkProcess second = worker(home, url)) {
                first.await(line -> line.contains("Successfully registered with master"));
                second.await(line -> line.contains("Successfully registered with master"));
                try (SparkProcess driver = driver(JAVA, home, url)) {
                    // The third table is under way.
                    for (int task = 0; task < 20; task++) {
                        driver.await(line -> line.equals("TASK"));
                    }
                    first.kill();
                    List<String> lines = driver.finish();
                    assertThat(lines).anyMatch(line -> line.startsWith("REMOVED "));
                    assertThat(digests(lines)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theOtherJavaGivesTheSame() throws Exception {
        Optional<Path> java = otherJava();
        assumeTrue(java.isPresent(), "there is one Java on this machine");
        Path home = SparkProcess.home(Files.createDirectories(folder.resolve("other-java")));
        try (SparkProcess driver = driver(java.get(), home, "local[2]")) {
            assertThat(digests(driver.finish())).isEqualTo(expected);
        }
    }

    private static SparkProcess worker(Path home, String master) throws IOException {
        return SparkProcess.start(
                JAVA,
                home,
                List.of("-Dspark.ui.enabled=false"),
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--cores",
                "1",
                "--memory",
                "600M",
                "--webui-port",
                "0",
                "--work-dir",
                home.resolve("work").toString(),
                master);
    }

    private static SparkProcess driver(Path java, Path home, String master) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "-Dspark.master=" + master,
                "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-Dspark.executor.memory=512m",
                "-Dspark.executor.cores=1",
                "-Dspark.sql.shuffle.partitions=3",
                "-Dspark.sql.warehouse.dir=" + home.resolve("warehouse"),
                "-Dspark.executor.extraClassPath=" + SparkProcess.ourClasses()));
        return SparkProcess.start(java, home, settings, ClusterQueries.class.getName(), CUSTOMERS);
    }

    private static Map<String, String> digests(List<String> lines) {
        Map<String, String> digests = new TreeMap<>();
        for (String line : lines) {
            if (line.startsWith("DIGEST ")) {
                String[] words = line.split(" ", -1);
                digests.put(words[1], words[2]);
            }
        }
        return digests;
    }

    /** Of 17 and 25, the one that does not run this test. */
    private static Optional<Path> otherJava() throws IOException {
        String other = Runtime.version().feature() >= 25 ? "17" : "25";
        Path machines = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(machines)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(machines)) {
            return homes.filter(home -> isVersion(home, other))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst();
        }
    }

    private static boolean isVersion(Path home, String version) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            return false;
        }
    }
}

package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar that goes to a cluster: all that is ours, nothing that Spark has. It is there when the build packages what it tests. */
class SparkJarTest {
    private static final Path MADE = Path.of("..", "spark", "target");

    @Test
    void theJarForAClusterHoldsOurClassesAndNothingElse() throws IOException {
        List<Path> jars = jars();
        assumeThat(jars).as("mvn verify makes the jar").isNotEmpty();
        for (Path path : jars) {
            try (JarFile jar = new JarFile(path.toFile())) {
                List<String> files = jar.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(JarEntry::getName)
                        .toList();
                assertThat(files)
                        .contains(
                                "io/clientele/spark/RfmJob.class",
                                "io/clientele/generate/PopulationPlan.class",
                                "io/clientele/yaml/PersonasYaml.class",
                                "META-INF/services/org.apache.spark.sql.sources.DataSourceRegister")
                        .allMatch(name -> name.startsWith("io/clientele/") || name.startsWith("META-INF/"))
                        .noneMatch(name -> name.startsWith("META-INF/maven/"));
            }
        }
    }

    private static List<Path> jars() throws IOException {
        if (!Files.isDirectory(MADE)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(MADE)) {
            return files.filter(file -> file.getFileName().toString().matches("clientele-spark-.*-all\\.jar"))
                    .toList();
        }
    }
}

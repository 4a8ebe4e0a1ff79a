package io.clientele.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.clientele.generate.Population;
import io.clientele.generate.PopulationPlan;
import io.clientele.generate.TableDigests;
import io.clientele.people.PersonLocale;
import io.clientele.store.DbLocation;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import io.clientele.table.Table;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same settings give the same bytes: in the database as in the generator, on any number of threads, on any JVM. */
class SameBytesTest {
    /** The property that names another JDK's folder to compare with. */
    private static final String OTHER_JAVA = "clientele.otherJava";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void rowsReadBackHaveTheHashesOfTheManifestAndOfTheGenerator(int threads) throws Exception {
        // 365 days leave customers without an order, whose recency is empty.
        Population population = Population.defaults().customers(3_000).days(365).cancelled(0.05);
        assertThat(readBack(population, threads)).isEqualTo(generated(population));
    }

    /** Texts beyond ASCII, and commas, which have to be quoted. */
    @ParameterizedTest
    @EnumSource(PersonLocale.class)
    void everyLocaleIsReadBackAsItWasWritten(PersonLocale locale) throws Exception {
        Population population =
                Population.defaults().locale(locale).seed(-1).products(300).customers(700);
        assertThat(readBack(population, 2)).isEqualTo(generated(population));
    }

    @Test
    void interpretedCodeGivesTheSameBytes() throws Exception {
        assertThat(hashesOf(Forked.java(), "-Xint")).isEqualTo(PrintHashes.lines());
    }

    @Test
    void theMachinesLanguageZoneAndEncodingDoNotMatter() throws Exception {
        assertThat(hashesOf(
                        Forked.java(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-9"))
                .isEqualTo(PrintHashes.lines());
    }

    @Test
    void anotherJdkGivesTheSameBytes() throws Exception {
        List<Path> others = otherJdks();
        assumeThat(others)
                .as("only Java %s is installed; -D%s=FOLDER names another", Runtime.version(), OTHER_JAVA)
                .isNotEmpty();
        for (Path other : others) {
            assertThat(hashesOf(other)).as("%s", other).isEqualTo(PrintHashes.lines());
        }
    }

    private static List<String> hashesOf(Path javaHome, String... options) throws Exception {
        CommandRun run = Forked.run(Forked.javaCommand(javaHome, List.of(options), PrintHashes.class));
        return run.requireOk().out().lines().toList();
    }

    /** One of each feature version, beside the Java that runs this test or where systems keep theirs. */
    private static List<Path> otherJdks() throws IOException {
        String named = System.getProperty(OTHER_JAVA);
        if (named != null) {
            return List.of(Path.of(named));
        }
        Map<Integer, Path> found = new TreeMap<>();
        Path beside = Forked.java().toRealPath().getParent();
        for (Path place : List.of(beside, Path.of("/usr/lib/jvm"), Path.of("/opt/java"))) {
            if (Files.isDirectory(place)) {
                try (DirectoryStream<Path> homes = Files.newDirectoryStream(place)) {
                    for (Path home : homes) {
                        if (Files.isExecutable(home.resolve("bin/java"))) {
                            found.putIfAbsent(Forked.feature(home), home);
                        }
                    }
                }
            }
        }
        found.keySet()
                .removeIf(
                        feature -> feature < 17 || feature == Runtime.version().feature());
        return new ArrayList<>(found.values());
    }

    private static Map<Table, String> generated(Population population) {
        PopulationPlan plan = population.plan();
        TableDigests digests = new TableDigests(plan);
        plan.forEachBlock(1, digests::add);
        Map<Table, String> hashes = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            hashes.put(table, digests.sha256(table));
        }
        return hashes;
    }

    /** Of the rows in the database; the manifest's must be the same. */
    private Map<Table, String> readBack(Population population, int threads) throws Exception {
        Path file = folder.resolve("shop.db");
        new SeedLoader(DbLocation.of(file), threads, "1").seed(population.plan(), SeedMode.EMPTY, SeedListener.NONE);
        Map<Table, String> hashes = new EnumMap<>(Table.class);
        try (PlainSqlite database = PlainSqlite.open(file)) {
            for (Table table : Table.values()) {
                hashes.put(table, ReadableCsv.sha256(database, table));
                assertThat(database.rows("SELECT sha256 FROM manifest_tables WHERE table_name = ?", table.key()))
                        .as("manifest of %s", table.key())
                        .containsExactly(hashes.get(table));
            }
        }
        return hashes;
    }
}

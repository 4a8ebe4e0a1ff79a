package io.clientele.store.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.Forked;
import io.clientele.store.Shop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a seed in a JVM of its own, without warning, at a point that it has announced and where it waits. */
class SeedKillTest {
    private static final Population BEFORE = Population.defaults().customers(50);
    private static final Population KILLED =
            Population.defaults().customers(3_000).seed(7);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = SeedPhase.class,
            names = {"DELETE", "WRITE", "INDEX", "COMMIT"})
    void aKilledSeedLeavesTheDatabaseAsItWas(SeedPhase phase) throws Exception {
        new SeedLoader(location(), 1, "1").seed(BEFORE.plan(), SeedMode.EMPTY, SeedListener.NONE);
        List<String> orders = Shop.at(DbLocation.of(file())).rows("SELECT * FROM orders");

        killAt(phase);

        Shop shop = Shop.at(DbLocation.of(file()));
        assertThat(shop.rows("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(shop.number("SELECT count(*) FROM customers")).isEqualTo(50);
        assertThat(shop.rows("SELECT * FROM orders")).isEqualTo(orders);
    }

    @Test
    void aKilledSeedOfANewDatabaseLeavesNoneAndTheNextCleansUp() throws Exception {
        killAt(SeedPhase.COMMIT);
        assertThat(file()).doesNotExist();
        assertThat(names()).hasSize(1).allMatch(name -> name.startsWith(".shop.db."));

        Database.openOrCreate(location());
        assertThat(names()).containsExactly("shop.db");
    }

    private void killAt(SeedPhase phase) throws Exception {
        Process process = Forked.start(List.of(), Seeder.class, file().toString(), phase.name());
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.equals("at " + phase)) {
                output.append(line).append('\n');
                line = lines.readLine();
            }
            assertThat(line).as("%s", output).isNotNull();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Seeds, announces the phase and waits in it for ever. */
    static final class Seeder {
        public static void main(String[] arguments) {
            SeedPhase wanted = SeedPhase.valueOf(arguments[1]);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            SeedListener waiting = new SeedListener() {
                private SeedPhase now = SeedPhase.OPEN;

                @Override
                public void begin(SeedPhase phase) {
                    now = phase;
                    waitIf(phase == wanted && phase != SeedPhase.WRITE);
                }

                @Override
                public void written(long customers) {
                    waitIf(now == wanted && customers > KILLED.customerCount() / 2);
                }

                private void waitIf(boolean there) {
                    if (there) {
                        out.println("at " + wanted);
                        sleep();
                    }
                }
            };
            new SeedLoader(DbLocation.parse(arguments[0]), 1, "1").seed(KILLED.plan(), SeedMode.REPLACE, waiting);
        }

        private static void sleep() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private DbLocation location() {
        return DbLocation.of(file());
    }

    private Path file() {
        return folder.resolve("shop.db");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

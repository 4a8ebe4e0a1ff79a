package io.clientele.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.generate.Population;
import io.clientele.server.AdminPages;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.check.Check;
import io.clientele.store.check.Doctor;
import io.clientele.store.jobs.Job;
import io.clientele.store.jobs.JobState;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
    @TempDir
    private Path folder;

    @Test
    void aJobThatWasKilledIsMarkedAndNothingOfItIsThere() throws Exception {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        new SeedLoader(location, 1, "test")
                .seed(Population.defaults().customers(300).plan(), SeedMode.EMPTY, SeedListener.NONE);
        Path writing = folder.resolve("writing");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeedingServer.class.getName(),
                        location.toString(),
                        writing.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (!Files.exists(writing)) {
            assertThat(process.isAlive()).as(() -> log()).isTrue();
            Thread.sleep(20);
        }

        process.destroyForcibly().waitFor();

        try (ClienteleServer server =
                ClienteleServer.start(ServerSettings.of(location, "test").withPort(0))) {
            List<Job> jobs = AdminPages.bean(server, JobRunner.class).recent(10);
            assertThat(jobs).hasSize(1);
            assertThat(jobs.get(0).state()).isEqualTo(JobState.FAILED);
            assertThat(jobs.get(0).message()).isEqualTo("the server stopped");
            Database database = Database.open(location);
            assertThat(new RfmStore(database).customers()).isEqualTo(300);
            assertThat(new Doctor(database).examine(check -> {})).noneMatch(Check::failed);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

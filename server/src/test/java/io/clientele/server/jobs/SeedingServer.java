package io.clientele.server.jobs;

import io.clientele.generate.Population;
import io.clientele.server.AdminPages;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.edit.Actor;
import io.clientele.store.jobs.JobKind;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that is killed in the middle of a job: it makes the file {@code args[1]} once rows are being written. */
final class SeedingServer {
    private SeedingServer() {}

    public static void main(String[] args) {
        DbLocation location = DbLocation.of(Path.of(args[0]));
        ClienteleServer server =
                ClienteleServer.start(ServerSettings.of(location, "test").withPort(0));
        Database database = Database.open(location);
        Population population = Population.defaults().customers(5_000_000);
        AdminPages.bean(server, JobRunner.class).begin(JobKind.SEED, "{}", new Actor(null, "ann"), progress -> {
            new SeedLoader(database.location(), 1, "test").seed(population.plan(), SeedMode.APPEND, new SeedListener() {
                @Override
                public void written(long customers) {
                    if (customers > 20_000) {
                        touch(Path.of(args[1]));
                    }
                }
            });
            return "";
        });
    }

    private static void touch(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

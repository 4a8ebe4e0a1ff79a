package io.clientele.server.api;

import io.clientele.generate.Population;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.TestUsers;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.rfm.AsOfChoice;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server on a shop that our own seed has made, with a user of each role: one for a test class. */
final class SeededServer implements BeforeAllCallback, AfterAllCallback {
    static final Instant SCORED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final int customers;
    private final boolean postgres;

    private Path folder;
    private DbLocation location;
    private ClienteleServer server;
    private TestUsers users;

    private SeededServer(int customers, boolean postgres) {
        this.customers = customers;
        this.postgres = postgres;
    }

    /** On SQLite. */
    static SeededServer of(int customers) {
        return new SeededServer(customers, false);
    }

    static SeededServer onPostgres(int customers) {
        return new SeededServer(customers, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("clientele");
        location = postgres ? PostgresForTests.newSchema() : DbLocation.of(folder.resolve("shop.db"));
        if (customers > 0) {
            new SeedLoader(location, 1, "test")
                    .seed(Population.defaults().customers(customers).plan(), SeedMode.EMPTY, SeedListener.NONE);
            score();
        }
        server = ClienteleServer.start(ServerSettings.of(location, "test").withPort(0));
        users = TestUsers.addTo(server);
    }

    private void score() {
        Database database = database();
        new RfmStore(database)
                .calculate(
                        AsOfChoice.of(null, ZoneOffset.UTC, database, SCORED_AT).asOf(),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        SCORED_AT);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (server != null) {
            server.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    ClienteleServer server() {
        return server;
    }

    Database database() {
        return Database.openOrCreate(location);
    }

    String authorization(Role role) {
        return users.authorization(role);
    }

    /** Without a token. */
    ContractClient anonymous() {
        return new ContractClient(server.url(), null);
    }

    ContractClient client(Role role) {
        return new ContractClient(server.url(), authorization(role));
    }
}

package io.clientele.server.admin;

import io.clientele.generate.Population;
import io.clientele.rfm.AsOf;
import io.clientele.rfm.RfmScorer;
import io.clientele.rfm.SegmentRules;
import io.clientele.server.ClienteleServer;
import io.clientele.server.ServerSettings;
import io.clientele.server.security.Accounts;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.accounts.Role;
import io.clientele.store.edit.Actor;
import io.clientele.store.edit.Edit;
import io.clientele.store.rfm.RfmStore;
import io.clientele.store.seed.SeedListener;
import io.clientele.store.seed.SeedLoader;
import io.clientele.store.seed.SeedMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A server with a seeded and scored shop, and a user of each role: {@code ann} (superuser), {@code sam} (staff), {@code vic} (viewer). */
public final class AdminShop implements AutoCloseable {
    public static final String PASSWORD = "correct horse 9";

    /** Who changes what a test prepares, and when. */
    static final Edit EDIT = new Edit(Actor.COMMAND_LINE, Instant.parse("2026-01-02T03:04:05Z"));

    private final ClienteleServer server;
    private final Database database;

    private AdminShop(ClienteleServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    public static AdminShop start(Path folder, int customers) {
        DbLocation location = DbLocation.of(folder.resolve("shop.db"));
        Database database = fill(location, customers);
        ServerSettings settings = ServerSettings.of(location, "test").withPort(0);
        return new AdminShop(ClienteleServer.start(settings), database);
    }

    static Database fill(DbLocation location, int customers) {
        Population population = Population.defaults()
                .customers(customers)
                .products(60)
                .cancelled(0.05)
                .asOf(LocalDate.of(2026, 1, 1));
        new SeedLoader(location, 1, "test").seed(population.plan(), SeedMode.EMPTY, SeedListener.NONE);
        Database database = Database.open(location);
        new RfmStore(database)
                .calculate(
                        new AsOf(LocalDate.of(2026, 1, 1), ZoneOffset.UTC),
                        metrics -> RfmScorer.quintile().score(metrics, SegmentRules.defaults()),
                        EDIT.at());
        Accounts accounts = new Accounts(database, Clock.systemUTC());
        accounts.create("ann", PASSWORD, Role.SUPERUSER, Actor.COMMAND_LINE);
        accounts.create("sam", PASSWORD, Role.STAFF, Actor.COMMAND_LINE);
        accounts.create("vic", PASSWORD, Role.VIEWER, Actor.COMMAND_LINE);
        return database;
    }

    public ClienteleServer server() {
        return server;
    }

    Database database() {
        return database;
    }

    /** A client that has logged in. */
    PageClient login(String username) {
        return PageClient.of(server).login(username, PASSWORD);
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.clientele.store.seed;

import io.clientele.generate.PopulationPlan;
import io.clientele.generate.TableDigests;
import io.clientele.store.Database;
import io.clientele.store.DbLocation;
import io.clientele.store.FreshTables;
import io.clientele.store.ParallelTables;
import io.clientele.store.Session;
import io.clientele.store.StoreException;
import io.clientele.store.SuspendedIndices;
import io.clientele.table.Table;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a population to a database: all of it or nothing, whatever happens meanwhile. A new database appears under its name
 * when it is complete; in one that is there, all is one transaction, and others read the old rows until its end.
 */
public final class SeedLoader {
    private static final String DOING = "seed";

    /** Where making an index anew is faster than adding to it: from one new customer for four old ones. */
    private static final long OLD_CUSTOMERS_PER_NEW = 4;

    private final DbLocation location;
    private final int threads;
    private final String programVersion;
    private final int connections;

    /**
     * @param threads that generate, 1 or more; what is generated does not depend on it
     * @param programVersion for the manifest
     */
    public SeedLoader(DbLocation location, int threads, String programVersion) {
        this(location, threads, programVersion, 1);
    }

    private SeedLoader(DbLocation location, int threads, String programVersion, int connections) {
        this.connections = connections;
        this.location = location;
        this.threads = threads;
        this.programVersion = programVersion;
    }

    /**
     * The same, but rows are written by several connections, each in a transaction of its own, to tables that nobody sees until a last
     * transaction puts them in the place of empty or old ones. The result is the same. PostgreSQL only, and not to add to what is there.
     *
     * @param count of connections, 2 or more; there are two others beside them
     */
    public SeedLoader parallel(int count) {
        return new SeedLoader(location, threads, programVersion, count);
    }

    /**
     * Seeds.
     *
     * @param plan its ids begin behind those that are in the database
     * @throws StoreException if the database holds customers and the mode does not say what to do about them, or it can't be
     *     written; it is as it was then
     * @throws java.util.concurrent.CancellationException if the listener cancelled; the database is as it was then
     */
    public SeedResult seed(PopulationPlan plan, SeedMode mode, SeedListener listener) {
        listener.begin(SeedPhase.OPEN);
        if (connections > 1) {
            // Tables that others may see from here on: they are empty.
            return seed(Database.openOrCreate(location), plan, mode, listener);
        }
        if (!Database.exists(location)) {
            return Database.create(DOING, location, session -> write(session, plan, listener, 0));
        }
        return seed(Database.open(location), plan, mode, listener);
    }

    SeedResult seed(Database database, PopulationPlan plan, SeedMode mode, SeedListener listener) {
        return database.load(DOING, session -> {
            long customers = session.number("SELECT count(*) FROM customers");
            if (customers > 0 && mode == SeedMode.EMPTY) {
                throw new StoreException(
                        location + " already holds " + customers
                                + " customers: add to them with --append, delete them with --replace, or name another file with --db");
            }
            if (mode == SeedMode.REPLACE) {
                listener.begin(SeedPhase.DELETE);
            } else if (!Replacement.allEmpty(session)) {
                if (connections > 1) {
                    throw new StoreException(location + " is not empty, and only new tables can be written in parallel:"
                            + " use --replace, or leave out --parallel");
                }
                return write(session, plan, listener, customers);
            }
            return connections > 1 ? replaceInParallel(session, plan, listener) : replace(session, plan, listener);
        });
    }

    /** The old rows, if there are any, are away with the commit. */
    private SeedResult replace(Session session, PopulationPlan plan, SeedListener listener) throws SQLException {
        Optional<FreshTables> fresh = Replacement.freshTables(session);
        if (fresh.isEmpty()) {
            Replacement.deleteAll(session);
        }
        SeedResult result = write(session, plan, listener, 0);
        if (fresh.isPresent()) {
            fresh.get().publish();
        }
        return result;
    }

    private SeedResult replaceInParallel(Session session, PopulationPlan plan, SeedListener listener)
            throws SQLException {
        try (ParallelTables fresh = Replacement.parallelTables(session, connections)) {
            listener.begin(SeedPhase.WRITE);
            TableDigests digests = new TableDigests(plan);
            PopulationWriter writer = new PopulationWriter(session, plan, digests, listener);
            writer.writeChunks(fresh.writer(), threads);
            fresh.endWriting(listener::cancelled);
            writer.writeProducts();
            listener.begin(SeedPhase.INDEX);
            fresh.indices().restore(listener::cancelled);
            SeedResult result = result(session, new Placement(plan, true), writer, digests);
            new ManifestWriter(session).write(result, plan, writer, programVersion);
            listener.begin(SeedPhase.COMMIT);
            fresh.publish();
            return result;
        }
    }

    private SeedResult write(Session session, PopulationPlan asked, SeedListener listener, long oldCustomers)
            throws SQLException {
        Placement placement = Placement.find(session, asked);
        PopulationPlan plan = placement.plan();
        boolean anew = oldCustomers <= OLD_CUSTOMERS_PER_NEW * plan.population().customerCount();
        SuspendedIndices indices = anew ? session.suspendIndicesOfSeeds() : cancelled -> {};
        listener.begin(SeedPhase.WRITE);
        session.skipChecks();
        TableDigests digests = new TableDigests(plan);
        PopulationWriter writer = new PopulationWriter(session, plan, digests, listener);
        if (placement.newProducts()) {
            writer.writeProducts();
        }
        writer.writeCustomers(threads);
        listener.begin(SeedPhase.INDEX);
        indices.restore(listener::cancelled);
        SeedResult result = result(session, placement, writer, digests);
        new ManifestWriter(session).write(result, plan, writer, programVersion);
        listener.begin(SeedPhase.COMMIT);
        return result;
    }

    private static SeedResult result(
            Session session, Placement placement, PopulationWriter writer, TableDigests digests) throws SQLException {
        Map<Table, Long> rows = new EnumMap<>(Table.class);
        Map<Table, String> sha256 = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, digests.rows(table));
            sha256.put(table, digests.sha256(table));
        }
        return new SeedResult(
                session.number("SELECT coalesce(max(id), 0) + 1 FROM manifest"),
                placement.plan().population(),
                placement.newProducts(),
                writer.personas(),
                rows,
                sha256);
    }
}
